package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.SettingRefused;
import app.atende.control.ControlDatabaseException;
import app.atende.provisioning.ProvisioningTrouble;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** What went wrong: one sentence for people, one object for programs, and the exit code. */
final class Failures {

  private final PrintWriter err;
  private final boolean json;

  Failures(PrintWriter err, boolean json) {
    this.err = err;
    this.json = json;
  }

  /** Says it and answers the exit code. */
  int say(Exception failure) {
    String sentence = sentence(failure);
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("error", sentence);
      fields.put("code", code(failure));
      err.println(Terminal.json(fields));
    } else {
      err.println(sentence);
    }
    return exitCode(failure);
  }

  /** A word that stays the same in every language. */
  private static String code(Exception failure) {
    if (failure instanceof DomainException refusal) {
      return refusal.code().name();
    }
    return switch (exitCode(failure)) {
      case ExitCode.USAGE -> "USAGE";
      case ExitCode.REFUSED -> "NOT_AGREED";
      default -> "DATABASE";
    };
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof SettingRefused || failure instanceof ParameterException) {
      return ExitCode.USAGE;
    }
    return failure instanceof DomainException || failure instanceof NotAgreed
        ? ExitCode.REFUSED
        : ExitCode.DATABASE;
  }

  private static String sentence(Exception failure) {
    if (failure instanceof DomainException refusal) {
      return Words.find("error." + refusal.code(), refusal.getMessage(), refusal.args().toArray());
    }
    if (failure instanceof ControlDatabaseException || failure instanceof ProvisioningTrouble) {
      return Words.of("error.database", failure.getMessage());
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
