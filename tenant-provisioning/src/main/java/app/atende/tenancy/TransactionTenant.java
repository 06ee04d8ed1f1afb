package app.atende.tenancy;

import app.atende.config.TenantId;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Notes in the running transaction which account it works for, and refuses a second one. Where
 * there is no transaction service (command line, tests without a server) nothing is noted.
 */
final class TransactionTenant {

  /** The second name is WildFly's own: it is there for threads without a component, too. */
  private static final List<String> REGISTRIES =
      List.of(
          "java:comp/TransactionSynchronizationRegistry",
          "java:jboss/TransactionSynchronizationRegistry");

  private static final Set<Integer> UNDER_WAY =
      Set.of(
          Status.STATUS_ACTIVE,
          Status.STATUS_MARKED_ROLLBACK,
          Status.STATUS_PREPARING,
          Status.STATUS_PREPARED,
          Status.STATUS_COMMITTING,
          Status.STATUS_ROLLING_BACK);

  private static final String KEY = TransactionTenant.class.getName();

  /** One object for the whole server, kept once it was found. */
  private volatile TransactionSynchronizationRegistry registry;

  /**
   * Called before a thread changes its tenant.
   *
   * @param bound the tenant so far, or null
   */
  void admit(TenantId bound, TenantId next) {
    TransactionSynchronizationRegistry active = activeRegistry();
    if (active == null) {
      return;
    }
    if (bound != null && !bound.equals(next)) {
      throw new SecondTenantInTransaction(bound, next);
    }
    note(active, next);
  }

  /** Called when a connection is handed out to this tenant, or to none (null). */
  void acquire(TenantId tenant) {
    TransactionSynchronizationRegistry active = activeRegistry();
    if (active != null) {
      note(active, tenant);
    }
  }

  private static void note(TransactionSynchronizationRegistry active, TenantId tenant) {
    Object first = active.getResource(KEY);
    if (first == null && tenant != null) {
      active.putResource(KEY, tenant);
    } else if (first != null && !first.equals(tenant)) {
      throw new SecondTenantInTransaction((TenantId) first, tenant);
    }
  }

  private TransactionSynchronizationRegistry activeRegistry() {
    TransactionSynchronizationRegistry known = registry;
    if (known == null) {
      known =
          REGISTRIES.stream()
              .map(TransactionTenant::lookUp)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      registry = known;
    }
    return known != null && UNDER_WAY.contains(known.getTransactionStatus()) ? known : null;
  }

  @SuppressWarnings("BanJNDI") // names of ours only, in the server's own tree
  private static TransactionSynchronizationRegistry lookUp(String name) {
    try {
      return (TransactionSynchronizationRegistry) new InitialContext().lookup(name);
    } catch (NamingException e) {
      return null;
    }
  }
}
