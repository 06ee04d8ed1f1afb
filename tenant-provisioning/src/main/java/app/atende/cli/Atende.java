package app.atende.cli;

import app.atende.config.SettingRefused;
import app.atende.config.Settings;
import app.atende.provisioning.Requester;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
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

  private final Streams streams;

  private Atende(Streams streams) {
    this.streams = streams;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String... arguments) {
    ALL.setLevel(Level.OFF);
    Charset terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    System.exit(
        run(
            new Streams(
                new PrintWriter(System.out, true, terminal),
                new PrintWriter(System.err, true, terminal),
                Person.here()),
            arguments));
  }

  /** Runs one command and says its exit code. */
  static int run(Streams streams, String... arguments) {
    // Asked for even where the rest of the command line cannot be understood.
    boolean forPrograms = List.of(arguments).contains("--json");
    Failures failures = new Failures(streams.err(), forPrograms);
    CommandLine line = commands(streams);
    IParameterExceptionHandler forPeople = line.getParameterExceptionHandler();
    line.setExecutionExceptionHandler((failure, where, parsed) -> failures.say(failure));
    line.setParameterExceptionHandler(
        (failure, all) ->
            forPrograms ? failures.say(failure) : forPeople.handleParseException(failure, all));
    return line.execute(arguments);
  }

  /** The whole tree of commands. */
  static CommandLine commands(Streams streams) {
    CommandLine line = new CommandLine(new Atende(streams));
    line.setOut(streams.out());
    line.setErr(streams.err());
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("error.command.missing"));
  }

  /** What this process prints on. */
  Terminal terminal() {
    return new Terminal(streams, json);
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
}
