package app.atende.house.inside;

import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.contacts.internal.Contact;
import app.atende.house.Provider;
import app.atende.tenancy.TenantSwitch;
import app.atende.tenancy.Tenants;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the product works with inside the server: its persistence unit, its pools, its transactions.
 * Everything here goes the way that a request goes.
 */
final class Inside {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Tenants tenants = new Tenants();
  private final Provider provider =
      new Provider(
          new Provider.Pools(pool("control"), pool("provisioning"), pool("tenant")),
          Settings.read(ConfigProvider.getConfig()));

  /** Work with an entity manager. */
  @FunctionalInterface
  interface Work<T> {
    T with(EntityManager em) throws Exception;
  }

  /** Work with a bare connection. */
  @FunctionalInterface
  interface Statements<T> {
    T on(Connection connection) throws SQLException;
  }

  Tenants tenants() {
    return tenants;
  }

  Provider provider() {
    return provider;
  }

  EntityManagerFactory factory() {
    return (EntityManagerFactory) look("java:/atende/EntityManagerFactory");
  }

  UserTransaction transaction() {
    return (UserTransaction) look("java:jboss/UserTransaction");
  }

  DataSource pool(String name) {
    return (DataSource) look("java:jboss/datasources/atende/" + name);
  }

  /** A new company whose contacts 1, 2 and 3 carry its name. */
  TenantId company(String name) throws Exception {
    TenantId tenant = provider.open(name);
    inTransaction(
        tenant,
        em -> {
          for (int number = 1; number <= 3; number++) {
            em.persist(new Contact(name, NOON));
            em.flush();
          }
          return null;
        });
    return tenant;
  }

  /** Does the work as this account in a transaction of its own, which is committed. */
  <T> T inTransaction(TenantId tenant, Work<T> work) throws Exception {
    return tenants.call(tenant, () -> transacted(work, true));
  }

  /** The same, but rolled back. */
  <T> T rolledBack(TenantId tenant, Work<T> work) throws Exception {
    return tenants.call(tenant, () -> transacted(work, false));
  }

  /** Does the work as this account without a transaction. */
  <T> T alone(TenantId tenant, Work<T> work) throws Exception {
    return tenants.call(
        tenant,
        () -> {
          try (EntityManager em = factory().createEntityManager()) {
            return work.with(em);
          }
        });
  }

  /** Does the work in a transaction as whoever this thread is. */
  <T> T transacted(Work<T> work, boolean kept) throws Exception {
    UserTransaction transaction = transaction();
    transaction.begin();
    boolean done = false;
    try (EntityManager em = factory().createEntityManager()) {
      T result = work.with(em);
      done = true;
      return result;
    } finally {
      if (done && kept) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }

  /** A connection of the pool, given to this account by the product's own switch. */
  <T> T connected(TenantId tenant, Statements<T> work) throws Exception {
    return tenants.call(
        tenant,
        () -> {
          try (Connection connection = pool("tenant").getConnection()) {
            new TenantSwitch(tenants).apply(connection);
            return work.on(connection);
          }
        });
  }

  @SuppressWarnings("BanJNDI") // names of ours only, in the server's own tree
  private static Object look(String name) {
    try {
      return new InitialContext().lookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException(name + " is not bound in the server", e);
    }
  }
}
