package app.atende.cli;

import app.atende.provisioning.MigrationReport;
import app.atende.provisioning.TenantMigrations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings the control schema, the relay and every account's schema to the newest version. */
@Command(name = "migrate", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

  @ParentCommand private Atende atende;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--workers", paramLabel = "N", defaultValue = "" + TenantMigrations.WORKERS)
  private int workers;

  @Override
  public Integer call() {
    try (Desks desks = atende.desks()) {
      return dryRun ? plan(desks) : migrate(desks);
    }
  }

  private int plan(Desks desks) {
    List<Map<String, Object>> rows =
        desks.migrations().behind().stream()
            .map(id -> AccountsTable.row(desks.directory().get(id)))
            .toList();
    atende.terminal().table(List.of("id", "slug", "schema_version", "status"), rows);
    atende.terminal().say("migrate.plan", rows.size(), desks.migrations().latest());
    return ExitCode.DONE;
  }

  private int migrate(Desks desks) {
    Terminal terminal = atende.terminal();
    MigrationReport report =
        HouseMigration.run(
            desks, workers, progress -> terminal.progress(progress.done(), progress.all()));
    List<Map<String, Object>> left = report.left().stream().map(MigrateCommand::row).toList();
    if (!left.isEmpty() && !terminal.isForPrograms()) {
      terminal.table(List.of("id", "state", "error"), left);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", desks.migrations().latest());
    fields.put("behind", report.all());
    fields.put("migrated", report.count(MigrationReport.Ending.MIGRATED));
    fields.put("left", left);
    terminal.result(
        fields, left.isEmpty() ? "migrate.done" : "migrate.partly", report.done(), left.size());
    return left.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private static Map<String, Object> row(MigrationReport.Outcome outcome) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", outcome.tenant().value());
    row.put("state", outcome.ending().name());
    row.put("error", outcome.error());
    return row;
  }
}
