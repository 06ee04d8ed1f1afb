package app.atende.tenancy;

import app.atende.config.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The only way to be a tenant: what runs inside {@link #run} or {@link #call} works for that
 * account, and every connection that it opens is that account's.
 *
 * <p>The binding belongs to the thread and to nothing else: work that is handed to another thread
 * starts without a tenant and must bind its own. Afterwards the thread is what it was before,
 * however the work ends.
 */
@ApplicationScoped
public class Tenants {

  private static final ThreadLocal<TenantId> BOUND = new ThreadLocal<>();

  private final TransactionTenant transaction = new TransactionTenant();

  /**
   * Works for this account.
   *
   * @throws SecondTenantInTransaction when the running transaction belongs to another account
   */
  public <X extends Exception> void run(TenantId tenant, Task<X> task) throws X {
    call(
        tenant,
        () -> {
          task.run();
          return null;
        });
  }

  /**
   * Works for this account and gives back what the work gave.
   *
   * @throws SecondTenantInTransaction when the running transaction belongs to another account
   */
  public <T, X extends Exception> T call(TenantId tenant, Work<T, X> work) throws X {
    Binding binding = bind(tenant);
    try {
      return work.call();
    } finally {
      binding.close();
    }
  }

  /**
   * Begins to work for this account, for those who are called before and after something that they
   * do not call themselves, such as listeners of batch steps. All others use {@link #call}.
   *
   * @return ends the work; to be closed on the same thread
   * @throws SecondTenantInTransaction when the running transaction belongs to another account
   */
  public Binding bind(TenantId tenant) {
    if (tenant == null) {
      throw new NoTenantBound();
    }
    TenantId before = BOUND.get();
    transaction.admit(before, tenant);
    BOUND.set(tenant);
    return () -> restore(before);
  }

  /** The account that this thread works for; throws {@link NoTenantBound} when there is none. */
  public TenantId current() {
    return find().orElseThrow(NoTenantBound::new);
  }

  /** The account that this thread works for, if any. For log lines and guards. */
  public Optional<TenantId> find() {
    return Optional.ofNullable(BOUND.get());
  }

  private static void restore(TenantId before) {
    if (before == null) {
      BOUND.remove();
    } else {
      BOUND.set(before);
    }
  }

  /** A thread works for an account until this is closed. */
  @FunctionalInterface
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }

  /** Work that gives nothing back. */
  @FunctionalInterface
  public interface Task<X extends Exception> {
    /** Does it. */
    void run() throws X;
  }

  /** Work that gives something back. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T call() throws X;
  }
}
