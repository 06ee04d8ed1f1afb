package app.atende.rooms;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetServer;

/**
 * The persistence unit outside of a server: one entity manager for each unit of work of a thread,
 * and a stand-in that beans may hold for ever.
 */
final class Units implements AutoCloseable {

  private final HikariDataSource source;
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  Units(HikariDataSource source, StatementCount count) {
    this.source = source;
    Map<String, Object> settings = new HashMap<>();
    settings.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
    settings.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
    settings.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, source);
    settings.put(PersistenceUnitProperties.TARGET_SERVER, TargetServer.None);
    settings.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, count.getClass().getName());
    settings.put(PersistenceUnitProperties.SESSION_NAME, "rooms-" + System.identityHashCode(this));
    StatementCount.install(count);
    factory = Persistence.createEntityManagerFactory("atende", settings);
    factory.createEntityManager().close();
  }

  /** Does the work in one transaction; what it throws undoes it. */
  <T> T call(Callable<T> work) {
    EntityManager em = factory.createEntityManager();
    current.set(em);
    try {
      em.getTransaction().begin();
      T result = work.call();
      em.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
      current.remove();
    }
  }

  /** Speaks to the entity manager of the thread's unit of work. */
  EntityManager standIn() {
    return (EntityManager)
        Proxy.newProxyInstance(
            Units.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(current.get(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() {
    factory.close();
    source.close();
  }
}
