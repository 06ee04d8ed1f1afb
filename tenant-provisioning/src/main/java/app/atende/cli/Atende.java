package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.SettingRefused;
import app.atende.config.Settings;
import app.atende.control.ControlDatabaseException;
import app.atende.provisioning.ProvisioningTrouble;
import app.atende.provisioning.Requester;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code atende} itself: its settings, its errors, its exit codes. */
@Command(
    name = "atende",
    resourceBundle = Words.BUNDLE,
    mixinStandardHelpOptions = true,
    version = "atende 1.0.0",
    subcommands = {
      SetUpCommand.class,
      AccountsCommand.class,
      MigrateCommand.class,
      OperatorsCommand.class,
      AppsCommand.class,
      OutboxCommand.class,
      DoctorCommand.class
    })
public final class Atende implements Runnable {

  private static final int FILE_ORDINAL = 350;
  private static final Logger ALL = Logger.getLogger("");

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", scope = CommandLine.ScopeType.INHERIT)
  private Path config;

  @Option(names = "--json", scope = CommandLine.ScopeType.INHERIT)
  private boolean json;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String... arguments) {
    ALL.setLevel(Level.OFF);
    Charset terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    System.exit(run(new PrintWriter(System.out, true, terminal), arguments));
  }

  /** Runs one command and says its exit code. */
  static int run(PrintWriter out, String... arguments) {
    CommandLine line = new CommandLine(new Atende());
    line.setOut(out);
    line.setErr(out);
    line.setExecutionExceptionHandler(
        (failure, where, parsed) -> {
          where.getErr().println(sentence(failure));
          return exitCode(failure);
        });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("error.command.missing"));
  }

  /** What this process prints on. */
  Terminal terminal() {
    return new Terminal(spec.commandLine().getOut(), json);
  }

  /** The front desks on the database of the settings. Close them. */
  Desks desks() {
    return new Desks(settings());
  }

  private Settings settings() {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultSources();
    try {
      if (config != null) {
        builder.withSources(new PropertiesConfigSource(config.toUri().toURL(), FILE_ORDINAL));
      }
    } catch (IOException e) {
      throw new SettingRefused(Words.of("error.config.file", config));
    }
    return Settings.read(builder.build());
  }

  /** Who asks, for the audit log: the account of the operating system. */
  static Requester requester() {
    return Requester.local("command-line:" + System.getProperty("user.name"));
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof SettingRefused) {
      return ExitCode.USAGE;
    }
    return failure instanceof DomainException ? ExitCode.REFUSED : ExitCode.DATABASE;
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
