package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.people.EmailAddress;
import app.atende.people.Operator;
import app.atende.people.Realm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The provider's own people. */
@Command(name = "operators", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class OperatorsCommand {

  private static final int GENERATED = 20;

  @ParentCommand private Atende atende;

  @Command(name = "list", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int list() {
    try (Desks desks = atende.desks()) {
      atende
          .terminal()
          .table(
              List.of("id", "email", "name", "created_at"),
              desks.operators().list().stream().map(OperatorsCommand::row).toList());
      return ExitCode.DONE;
    }
  }

  @Command(name = "add", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "EMAIL") String email,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--generate") boolean generate) {
    try (Desks desks = atende.desks()) {
      String password = password(generate);
      Operator operator = desks.operators().create(EmailAddress.of(email), name, password);
      show(operator, generate ? password : null);
      return ExitCode.DONE;
    }
  }

  @Command(name = "reset-password", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int resetPassword(
      @Parameters(paramLabel = "EMAIL") String email,
      @Option(names = "--generate") boolean generate) {
    try (Desks desks = atende.desks()) {
      Operator operator =
          desks
              .operators()
              .find(EmailAddress.of(email))
              .orElseThrow(() -> new DomainException(ErrorCode.OPERATOR_NOT_FOUND));
      String password = password(generate);
      desks.passwordChanges().set(Realm.PROVIDER, operator.id(), password);
      show(operator, generate ? password : null);
      return ExitCode.DONE;
    }
  }

  private String password(boolean generate) {
    String password = generate ? Tokens.randomLetters(GENERATED) : atende.terminal().password();
    if (password == null) {
      throw new DomainException(ErrorCode.VALUE_REQUIRED, "--generate");
    }
    return password;
  }

  private void show(Operator operator, String generated) {
    Map<String, Object> fields = row(operator);
    if (generated != null) {
      fields.put("password", generated);
    }
    atende.terminal().object(fields);
  }

  private static Map<String, Object> row(Operator operator) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", operator.id());
    row.put("email", operator.email().value());
    row.put("name", operator.name());
    row.put("created_at", operator.createdAt().toString());
    return row;
  }
}
