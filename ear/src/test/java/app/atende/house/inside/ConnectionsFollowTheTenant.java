package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever went wrong before, the next connection is the one of the tenant at hand. */
interface ConnectionsFollowTheTenant {
  /** More than the pool ever holds. */
  int MORE_THAN_THE_POOL = 200;

  @Test
  default void afterAnAccountThatIsNotThere() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    for (int round = 1; round <= 20; round++) {
      assertThrows(
          Exception.class,
          () -> inside.inTransaction(new TenantId(999_999_999), ConnectionsFollowTheTenant::place));
      demandOwn(inside, acme);
    }
  }

  @Test
  default void afterARollback() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    for (int round = 1; round <= 10; round++) {
      inside.rolledBack(acme, ConnectionsFollowTheTenant::place);
      assertThrows(
          IllegalStateException.class,
          () ->
              inside.inTransaction(
                  acme,
                  em -> {
                    em.createNativeQuery("UPDATE contact SET name = 'lost'").executeUpdate();
                    throw new IllegalStateException("as a request that fails");
                  }));
      demandOwn(inside, globex);
      demandOwn(inside, acme);
    }
    assertEquals(
        "Acme",
        inside.alone(
            acme, em -> em.createNativeQuery("SELECT MAX(name) FROM contact").getSingleResult()));
  }

  @Test
  default void afterATimeout() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    assertThrows(
        Exception.class,
        () ->
            inside.inTransaction(
                acme,
                em ->
                    em.createNativeQuery("SELECT 1 FROM contact WHERE SLEEP(5) = 0")
                        .setHint("jakarta.persistence.query.timeout", 1000)
                        .getResultList()));
    demandOwn(inside, globex);
    inside.transaction().setTransactionTimeout(1);
    try {
      assertThrows(
          Exception.class,
          () ->
              inside.inTransaction(
                  acme,
                  em ->
                      em.createNativeQuery("SELECT SLEEP(2) FROM contact WHERE id = 1")
                          .getResultList()));
    } finally {
      inside.transaction().setTransactionTimeout(0);
    }
    demandOwn(inside, globex);
    demandOwn(inside, acme);
  }

  @Test
  default void afterAConnectionWasKilled() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    for (int round = 1; round <= 5; round++) {
      assertThrows(
          Exception.class,
          () ->
              inside.inTransaction(
                  acme,
                  em -> {
                    em.createNativeQuery("KILL CONNECTION_ID()").executeUpdate();
                    return place(em);
                  }));
      demandOwn(inside, globex);
      demandOwn(inside, acme);
    }
  }

  @Test
  default void afterThePoolWasEmpty() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    List<Connection> taken = new ArrayList<>();
    try {
      SQLException empty =
          assertThrows(
              SQLException.class,
              () -> {
                while (taken.size() < MORE_THAN_THE_POOL) {
                  taken.add(inside.pool("tenant").getConnection());
                }
              });
      assertTrue(empty.toString().contains("IJ000453"), empty.toString());
      assertThrows(
          Exception.class, () -> inside.inTransaction(acme, ConnectionsFollowTheTenant::place));
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    for (int round = 1; round <= 40; round++) {
      demandOwn(inside, round % 2 == 0 ? acme : globex);
    }
  }

  @Test
  default void afterSomebodyChangedRoleAndSchemaByHand() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    for (int round = 1; round <= 10; round++) {
      try (Connection connection = inside.pool("tenant").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SET ROLE " + globex.schema());
        statement.execute("USE " + globex.schema());
      }
      demandOwn(inside, acme);
    }
  }

  @Test
  default void aSuspendedAccountFailsAtTheNextAcquire() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    demandOwn(inside, acme);
    inside.provider().suspend(acme);
    Throwable refused =
        assertThrows(
            Exception.class, () -> inside.inTransaction(acme, ConnectionsFollowTheTenant::place));
    demandCode(ErrorCode.ACCOUNT_SUSPENDED, refused);
    demandCode(
        ErrorCode.ACCOUNT_SUSPENDED,
        assertThrows(Exception.class, () -> inside.alone(acme, ConnectionsFollowTheTenant::place)));
    demandOwn(inside, globex);
    inside.provider().reactivate(acme);
    demandOwn(inside, acme);
  }

  private static void demandCode(ErrorCode code, Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof DomainException)) {
      cause = cause.getCause();
    }
    assertTrue(cause instanceof DomainException refusal && refusal.code() == code, "" + thrown);
  }

  private static void demandOwn(Inside inside, TenantId tenant) throws Exception {
    String own = tenant.schema() + " " + tenant.schema();
    assertEquals(own, inside.inTransaction(tenant, ConnectionsFollowTheTenant::place));
    assertEquals(own, inside.alone(tenant, ConnectionsFollowTheTenant::place));
  }

  private static Object place(EntityManager em) {
    return em.createNativeQuery("SELECT CONCAT(current_role(), ' ', database())").getSingleResult();
  }
}
