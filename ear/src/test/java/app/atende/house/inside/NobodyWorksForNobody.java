package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.atende.config.TenantId;
import app.atende.house.inside.Workers.Errand;
import app.atende.tenancy.NoTenantBound;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;

/**
 * A thread that the server starts is no account's, also when an account's request started it: there
 * is no default, so the work fails instead of reaching the wrong rows.
 */
@SuppressWarnings({
  "BanJNDI",
  "FutureReturnValueIgnored"
}) // names of ours only; what comes of it is told by the errand
interface NobodyWorksForNobody {
  /** What work without a tenant gets. */
  String NOTHING_AT_ALL = "no tenant: refused, refused";

  @Test
  default void notInTheTestItself() {
    assertThrows(NoTenantBound.class, () -> new Inside().tenants().current());
    assertEquals(NOTHING_AT_ALL, Workers.attempt());
  }

  @Test
  default void notInAnAsynchronousMethod() throws Exception {
    refuses(errand -> workers().later(errand));
  }

  @Test
  default void notInATimer() throws Exception {
    refuses(errand -> workers().byTimer(errand));
  }

  @Test
  default void notInAnAsynchronousListener() throws Exception {
    refuses(errand -> CDI.current().getBeanManager().getEvent().fireAsync(errand));
  }

  @Test
  default void notOnAThreadOfTheExecutor() throws Exception {
    ManagedExecutorService executor =
        InitialContext.doLookup("java:jboss/ee/concurrency/executor/default");
    refuses(errand -> executor.execute(errand::run));
  }

  @Test
  default void notInAStepOfAJob() throws Exception {
    refuses(
        errand -> {
          Properties number = new Properties();
          number.setProperty("errand", Long.toString(errand.number()));
          BatchRuntime.getJobOperator().start("errand", number);
        });
  }

  private static Workers workers() {
    try {
      return InitialContext.doLookup("java:module/Workers");
    } catch (javax.naming.NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refuses(Consumer<Errand> start) throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    assertEquals(
        acme + ": read Acme, read Acme",
        inside.tenants().call(acme, Workers::attempt),
        "with a tenant the same work succeeds");
    Errand errand = Errand.fresh();
    inside
        .tenants()
        .<Void, Exception>call(
            acme,
            () -> {
              start.accept(errand);
              return null;
            });
    assertEquals(NOTHING_AT_ALL, errand.result().get(60, TimeUnit.SECONDS));
  }
}
