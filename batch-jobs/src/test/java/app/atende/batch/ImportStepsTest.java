package app.atende.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.roles.Actor;
import app.atende.transfers.ContactImportDue;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRows;
import app.atende.transfers.ImportRuns;
import app.atende.transfers.TableRow;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The steps of the job that takes in a table of contacts; the room's own tests hold the rest. */
class ImportStepsTest {

  private final Runs runs = new Runs();
  private Object told;

  @Test
  void aPieceIsTakenInWithTheClaimOfTheJob() {
    writer().writeItems(List.of(new TableRow(2, List.of("Ana")), new TableRow(3, List.of("Bia"))));
    assertThat(runs.taken).extracting(TableRow::line).containsExactly(2, 3);
    assertThat(runs.claims).extracting(ImportClaim::token).containsExactly("right");
    assertThat(told).isNull();
  }

  @Test
  void whoseClaimIsLostReadsNoFurther() {
    runs.isMine = false;
    writer().writeItems(List.of(new TableRow(2, List.of("Ana"))));
    assertThat(told).isEqualTo(ImportWriter.LOST);
    ImportReader reader = new ImportReader(runs, step(), claim());
    reader.open(null);
    assertThat(reader.readItem()).isNull();
    reader.close();
  }

  @Test
  void aTableThatIsDueIsHeardOfAtItsTime() {
    Instant due = Instant.parse("2026-11-30T12:00:00Z");
    ContactImportDue event = new ContactImportDue(7, due, Actor.SYSTEM.cause(), Instant.EPOCH);
    RunContactImports listener = new RunContactImports();
    assertThat(listener.wants(event)).isTrue();
    assertThat(listener.notBefore(event)).contains(due);
    assertThat(listener.runsInTransaction()).isFalse();
    assertThat(listener.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  private ImportWriter writer() {
    return new ImportWriter(runs, step(), claim());
  }

  private static ClaimOfJob claim() {
    Properties properties = new Properties();
    properties.setProperty("import", "7");
    properties.setProperty("token", "right");
    return new ClaimOfJob(
        (JobContext)
            Proxy.newProxyInstance(
                ImportStepsTest.class.getClassLoader(),
                new Class<?>[] {JobContext.class},
                (proxy, method, arguments) -> properties));
  }

  private StepContext step() {
    return (StepContext)
        Proxy.newProxyInstance(
            ImportStepsTest.class.getClassLoader(),
            new Class<?>[] {StepContext.class},
            (proxy, method, arguments) -> {
              if (arguments != null) {
                told = arguments[0];
              }
              return method.getReturnType() == Object.class ? told : null;
            });
  }

  private static final class Runs extends ImportRuns {
    private final List<TableRow> taken = new ArrayList<>();
    private final List<ImportClaim> claims = new ArrayList<>();
    private boolean isMine = true;

    @Override
    public boolean take(ImportClaim claim, List<TableRow> rows, Actor actor) {
      taken.addAll(rows);
      claims.add(claim);
      return isMine;
    }

    @Override
    public Optional<ImportRows> open(ImportClaim claim, Actor actor) {
      return Optional.empty();
    }
  }
}
