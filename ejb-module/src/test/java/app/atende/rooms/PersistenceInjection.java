package app.atende.rooms;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** Gives beans the entity manager that they ask for. */
final class PersistenceInjection implements JpaInjectionServices {

  private final EntityManager em;

  PersistenceInjection(EntityManager em) {
    this.em = em;
  }

  @Override
  public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(
      InjectionPoint point) {
    return () -> reference(em);
  }

  @Override
  public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
      InjectionPoint point) {
    return () -> reference(em.getEntityManagerFactory());
  }

  private static <T> ResourceReference<T> reference(T instance) {
    return new SimpleResourceReference<>(instance);
  }

  @Override
  public void cleanup() {
    // Nothing is held.
  }
}
