package app.atende.cli;

import app.atende.config.DatabaseUser;
import app.atende.provisioning.DatabaseSetUp;
import app.atende.provisioning.ProvisioningDatabase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a database server ready: schemas, users, rights, scripts. */
@Command(name = "setup", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class SetUpCommand implements Callable<Integer> {

  @ParentCommand private Atende atende;

  @Option(names = "--yes")
  private boolean yes;

  @Override
  public Integer call() {
    Terminal terminal = atende.terminal();
    terminal.demandYes(yes, "setup.sure");
    try (Desks desks = atende.desks()) {
      Map<DatabaseUser, String> passwords = new EnumMap<>(DatabaseUser.class);
      for (DatabaseUser user : DatabaseUser.values()) {
        passwords.put(user, desks.settings().database().passwordOf(user));
      }
      List<String> left =
          new DatabaseSetUp(
                  new ProvisioningDatabase(desks.database().administrator()),
                  new ProvisioningDatabase(desks.database().source(DatabaseUser.PROVISION)),
                  passwords)
              .run();
      left.forEach(sentence -> terminal.say("setup.left", sentence));
      terminal.result(Map.of("left", left), "setup.done");
      return ExitCode.DONE;
    }
  }
}
