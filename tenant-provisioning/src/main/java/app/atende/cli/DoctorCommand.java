package app.atende.cli;

import app.atende.config.DatabaseUser;
import app.atende.provisioning.DatabaseCheck;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.relay.OutboxCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What the database server granted, and what should be changed. */
@Command(name = "doctor", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private Atende atende;

  @Override
  public Integer call() {
    try (Desks desks = atende.desks()) {
      long accounts = desks.directory().counts().values().stream().mapToLong(Long::longValue).sum();
      List<DatabaseCheck.Finding> findings =
          new DatabaseCheck(
                  new ProvisioningDatabase(desks.database().source(DatabaseUser.PROVISION)))
              .run(accounts);
      show(findings.stream().map(DoctorCommand::row).toList(), accounts, desks.relay().counts());
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
  }

  private void show(List<Map<String, Object>> findings, long accounts, OutboxCounts outbox) {
    Terminal terminal = atende.terminal();
    if (!terminal.isForPrograms()) {
      terminal.table(List.of("setting", "found", "wanted"), findings);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("findings", findings);
    fields.put("accounts", accounts);
    fields.put("waiting", outbox.waiting());
    fields.put("parked", outbox.parked());
    terminal.result(
        fields, "doctor.sum", findings.size(), accounts, outbox.waiting(), outbox.parked());
  }

  private static Map<String, Object> row(DatabaseCheck.Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("setting", finding.setting());
    row.put("found", finding.found());
    row.put("wanted", finding.wanted());
    row.put("serious", finding.isSerious());
    return row;
  }
}
