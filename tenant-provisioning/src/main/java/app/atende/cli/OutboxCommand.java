package app.atende.cli;

import app.atende.config.TenantId;
import app.atende.relay.OutboxRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Work that was given up, and a second chance for it. */
@Command(name = "outbox", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class OutboxCommand {

  @ParentCommand private Atende atende;

  @Command(name = "list", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--account", paramLabel = "ID") Optional<Long> account,
      @Option(names = "--after", paramLabel = "ID", defaultValue = "0") long after,
      @Option(names = "--most", defaultValue = "100") int most) {
    try (Desks desks = atende.desks()) {
      atende
          .terminal()
          .table(
              List.of("id", "account", "listener", "event", "attempts", "error", "created_at"),
              desks.relay().listParked(account.map(TenantId::new), after, most).stream()
                  .map(OutboxCommand::row)
                  .toList());
      return ExitCode.DONE;
    }
  }

  /** Which rows are put back: one of these. */
  static final class Which {
    @Parameters(paramLabel = "ID")
    private Long id;

    @Option(names = "--account", paramLabel = "ACCOUNT")
    private Long account;

    @Option(names = "--all")
    private boolean all;
  }

  @Command(name = "requeue", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int requeue(@ArgGroup(multiplicity = "1") Which which) {
    try (Desks desks = atende.desks()) {
      int rows = 1;
      if (which.id != null) {
        desks.relay().requeue(which.id);
      } else if (which.account != null) {
        rows = desks.relay().requeueAll(new TenantId(which.account));
      } else {
        rows = desks.relay().requeueAll();
      }
      atende.terminal().result(Map.of("requeued", rows), "outbox.requeued", rows);
      return ExitCode.DONE;
    }
  }

  private static Map<String, Object> row(OutboxRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", row.id());
    fields.put("account", row.account().map(TenantId::value).orElse(0L));
    fields.put("listener", row.listener());
    fields.put("event", row.event());
    fields.put("attempts", row.attempts());
    fields.put("error", row.error().orElse(null));
    fields.put("created_at", row.createdAt().toString());
    return fields;
  }
}
