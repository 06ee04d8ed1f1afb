package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.atende.config.TenantId;
import app.atende.tenancy.NoTenantBound;
import app.atende.tenancy.SecondTenantInTransaction;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** A transaction works for one account from its first statement to its end. */
interface OneTransactionOneAccount {
  @Test
  default void aCallForAnotherAccountInsideATransactionIsRefused() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    assertThrows(
        SecondTenantInTransaction.class,
        () ->
            inside.inTransaction(
                acme,
                em -> {
                  rename(em, "half done");
                  return inside.tenants().call(globex, () -> rename(em, "crossed"));
                }));
    assertEquals("Acme", inside.alone(acme, OneTransactionOneAccount::name));
    assertEquals("Globex", inside.alone(globex, OneTransactionOneAccount::name));
  }

  @Test
  default void alsoWhenTheTransactionBeganBeforeAnyTenantWasBound() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    assertThrows(
        SecondTenantInTransaction.class,
        () ->
            inside.transacted(
                em -> {
                  inside.tenants().call(acme, () -> rename(em, "half done"));
                  return inside.tenants().call(globex, () -> rename(em, "crossed"));
                },
                true));
    assertEquals("Acme", inside.alone(acme, OneTransactionOneAccount::name));
    assertEquals("Globex", inside.alone(globex, OneTransactionOneAccount::name));
  }

  @Test
  default void aTransactionThatServedAnAccountServesNobodyElseAfterwards() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    assertThrows(
        Exception.class,
        () ->
            inside.transacted(
                em -> {
                  inside.tenants().call(acme, () -> rename(em, "half done"));
                  try (EntityManager nobody = inside.factory().createEntityManager()) {
                    return nobody.createNativeQuery("SELECT 1 FROM contact").getResultList();
                  }
                },
                false));
  }

  @Test
  default void theSameAccountMayBeBoundAgainInside() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    inside.inTransaction(acme, em -> inside.tenants().call(acme, () -> rename(em, "Acme Ltda")));
    assertEquals("Acme Ltda", inside.alone(acme, OneTransactionOneAccount::name));
  }

  @Test
  default void afterwardsTheThreadIsWhoItWasBefore() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    inside
        .tenants()
        .<Exception>run(
            acme,
            () -> {
              assertEquals("Globex", inside.inTransaction(globex, OneTransactionOneAccount::name));
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      inside
                          .tenants()
                          .run(
                              globex,
                              () -> {
                                throw new IllegalStateException("as work that fails");
                              }));
              assertEquals(acme, inside.tenants().current());
            });
    assertThrows(NoTenantBound.class, () -> inside.tenants().current());
  }

  private static int rename(EntityManager em, String name) {
    return em.createQuery("UPDATE Contact c SET c.name = :name")
        .setParameter("name", name)
        .executeUpdate();
  }

  private static Object name(EntityManager em) {
    return em.createNativeQuery("SELECT name FROM contact WHERE id = 1").getSingleResult();
  }
}
