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
      Terminal terminal = atende.terminal();
      terminal.table(
          List.of("setting", "found", "wanted"),
          findings.stream().map(DoctorCommand::row).toList());
      OutboxCounts outbox = desks.relay().counts();
      terminal.say("doctor.sum", findings.size(), accounts, outbox.waiting(), outbox.parked());
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }
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
