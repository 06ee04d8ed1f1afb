package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.ApiToken;
import app.atende.people.PlatformApp;
import app.atende.people.TokenOwner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The programs that may create accounts by the Platform API. */
@Command(name = "apps", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class AppsCommand {

  @ParentCommand private Atende atende;

  @Command(name = "list", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int list() {
    try (Desks desks = atende.desks()) {
      atende
          .terminal()
          .table(
              List.of("id", "name", "created_at"),
              desks.apps().list().stream().map(AppsCommand::row).toList());
      return ExitCode.DONE;
    }
  }

  @Command(name = "add", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int add(@Parameters(paramLabel = "NAME") String name) {
    try (Desks desks = atende.desks()) {
      showToken(desks, desks.apps().create(name));
      return ExitCode.DONE;
    }
  }

  @Command(name = "token", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int token(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--revoke-others") boolean revokeOthers,
      @Option(names = "--yes") boolean yes) {
    try (Desks desks = atende.desks()) {
      PlatformApp app =
          desks.apps().list().stream()
              .filter(candidate -> candidate.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new DomainException(ErrorCode.APP_NOT_FOUND));
      if (revokeOthers) {
        atende.terminal().demandYes(yes, "token.sure", app.name());
        desks.tokens().revokeAll(TokenOwner.app(app.id()));
      }
      showToken(desks, app);
      return ExitCode.DONE;
    }
  }

  private void showToken(Desks desks, PlatformApp app) {
    ApiToken.Issued issued = desks.tokens().issue(TokenOwner.app(app.id()), "command line");
    Map<String, Object> fields = row(app);
    fields.put("token", issued.secret());
    atende.terminal().object(fields);
  }

  private static Map<String, Object> row(PlatformApp app) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", app.id());
    row.put("name", app.name());
    row.put("created_at", app.createdAt().toString());
    return row;
  }
}
