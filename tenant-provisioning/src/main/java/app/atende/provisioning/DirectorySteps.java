package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.AccountStatus;
import app.atende.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The steps that change what the directory says, and the last one of all. */
final class DirectorySteps {

  private static final String ITS_BOTS = " IN (SELECT id FROM agent_bot WHERE account_id = ?)";
  private static final List<String> FORGOTTEN =
      List.of(
          "DELETE FROM api_token WHERE owner_kind = 'BOT' AND owner_id" + ITS_BOTS,
          "DELETE FROM platform_grant WHERE object_kind = 'BOT' AND object_id" + ITS_BOTS,
          "DELETE FROM platform_grant WHERE object_kind = 'ACCOUNT' AND object_id = ?",
          "DELETE FROM one_time_token WHERE account_id = ?",
          "UPDATE provisioning_run SET request = NULL WHERE account_id = ?",
          "DELETE FROM account WHERE id = ?");

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final Now now;
  private final Path files;

  /**
   * Steps on this directory.
   *
   * @param files where the folders of the accounts' files stand
   */
  DirectorySteps(ControlDatabase control, TenantDirectory directory, Now now, Path files) {
    this.control = control;
    this.directory = directory;
    this.now = now;
    this.files = files;
  }

  /** The row that the request has written is still there. */
  void reserve(StepContext context) {
    if (control
        .find("SELECT 1 AS there FROM account WHERE id = ?", row -> 1, context.tenant().value())
        .isEmpty()) {
      throw new ProvisioningTrouble("The account is not in the directory any more", null);
    }
  }

  /** Open to people and programs, on every node. */
  void open(StepContext context) {
    control.inTransaction(
        transaction -> {
          transaction.update(
              "UPDATE account SET status = ?, status_reason = NULL, delete_after = NULL,"
                  + " changed_at = ? WHERE id = ?",
              AccountStatus.ACTIVE,
              now.instant(),
              context.tenant().value());
          directory.noteChange(transaction, context.tenant());
          return null;
        });
    directory.forget(context.tenant());
  }

  /**
   * The folder with the account's files. An account without files has none; where there is no
   * folder for files at all, they are somewhere else and this is not the place to remove them.
   */
  void removeFiles(StepContext context) {
    if (!Files.isDirectory(files)) {
      throw new ProvisioningTrouble(
          "The files of the account are not removed: there is no folder "
              + files.toAbsolutePath().normalize()
              + " here. ATENDE_DATA_FOLDER must name the data folder of the server",
          null);
    }
    Path folder = files.resolve(context.tenant().schema());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new ProvisioningTrouble("The files in " + folder + " could not be removed", e);
    }
  }

  /**
   * Every row of the control schema, with what hangs on its bots and who was to be its owner; what
   * was done to the account stays in its runs and in the audit log.
   */
  void forget(StepContext context) {
    TenantId tenant = context.tenant();
    control.inTransaction(
        transaction -> {
          FORGOTTEN.forEach(sql -> transaction.update(sql, tenant.value()));
          directory.noteChange(transaction, tenant);
          return null;
        });
    directory.forget(tenant);
  }
}
