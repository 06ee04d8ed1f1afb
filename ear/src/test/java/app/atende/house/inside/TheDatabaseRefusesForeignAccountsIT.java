package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.atende.config.TenantId;
import app.atende.tenancy.NoTenantBound;
import app.atende.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two accounts with equal ids, and every way from one into the other that a bug could take. */
@ExtendWith({HouseIsOpen.class, ArquillianExtension.class})
class TheDatabaseRefusesForeignAccountsIT {
  @Resource(lookup = "java:/atende/EntityManagerFactory")
  private EntityManagerFactory factory;

  @Resource private UserTransaction transaction;

  @Deployment
  static WebArchive probe() {
    return Probe.archive(TheDatabaseRefusesForeignAccountsIT.class);
  }

  @Test
  void withoutATenantNothingIsThere() throws Exception {
    assertThrows(NoTenantBound.class, () -> new Tenants().current());
    transaction.begin();
    try (EntityManager em = factory.createEntityManager()) {
      assertEquals("nothing", em.createNativeQuery("SELECT DATABASE()").getSingleResult());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void aTenantsConnectionIsRefusedWhereTheAccountDoesNotExist() {
    assertThrows(
        RuntimeException.class,
        () ->
            new Tenants()
                .run(
                    new TenantId(999_999),
                    () -> {
                      transaction.begin();
                      try (EntityManager em = factory.createEntityManager()) {
                        em.createNativeQuery("SELECT 1").getSingleResult();
                      } finally {
                        transaction.rollback();
                      }
                    }));
  }
}
