package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a database server ready for us, with an administrator's account: our schemas, our users and
 * exactly the rights that each needs. May run as often as one likes; passwords that changed in the
 * settings are changed in the database.
 */
public final class DatabaseSetUp {

  private static final String ROWS = "GRANT SELECT, INSERT, UPDATE, DELETE ON ";
  private static final List<String> JOB_TABLES =
      List.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION", "PARTITION_EXECUTION");

  private final ProvisioningDatabase administrator;
  private final ProvisioningDatabase provisioning;
  private final Map<DatabaseUser, String> passwords;

  /**
   * A set-up.
   *
   * @param administrator signed in as an administrator of the database server
   * @param provisioning signed in as {@link DatabaseUser#PROVISION}, who is made here
   * @param passwords one for each user
   */
  public DatabaseSetUp(
      ProvisioningDatabase administrator,
      ProvisioningDatabase provisioning,
      Map<DatabaseUser, String> passwords) {
    this.administrator = administrator;
    this.provisioning = provisioning;
    this.passwords = Map.copyOf(passwords);
  }

  /**
   * Sets everything up and brings the control schema and the relay to their newest version.
   *
   * @return what could not be cleaned up by itself, in sentences for the operator
   * @throws ProvisioningTrouble when the administrator may not do what is needed
   */
  public List<String> run() {
    administrator.run(
        List.of(
            Schemas.creation(Schemas.CONTROL),
            Schemas.creation(Schemas.RELAY),
            Schemas.creation(Schemas.NOTHING)));
    for (DatabaseUser user : DatabaseUser.values()) {
      ensureUser(user);
    }
    administrator.run(grants());
    new HouseSchemas(provisioning).migrate();
    administrator.run(jobGrants());
    return removeTestDatabase();
  }

  private void ensureUser(DatabaseUser user) {
    String password = passwords.get(user);
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException("No password for " + user.userName());
    }
    administrator.run("CREATE USER IF NOT EXISTS " + name(user) + " IDENTIFIED BY ?", password);
    administrator.run("ALTER USER " + name(user) + " IDENTIFIED BY ?", password);
  }

  private static List<String> grants() {
    String provision = " TO " + name(DatabaseUser.PROVISION);
    return List.of(
        "GRANT SELECT ON " + Schemas.NOTHING + ".* TO " + name(DatabaseUser.APP),
        ROWS + Schemas.CONTROL + ".* TO " + name(DatabaseUser.CONTROL),
        ROWS + Schemas.RELAY + ".* TO " + name(DatabaseUser.CONTROL),
        "GRANT CREATE USER ON *.*" + provision,
        "GRANT ALL PRIVILEGES ON " + Schemas.CONTROL + ".*" + provision,
        "GRANT ALL PRIVILEGES ON " + Schemas.RELAY + ".*" + provision + " WITH GRANT OPTION",
        "GRANT ALL PRIVILEGES ON `acct%`.*" + provision + " WITH GRANT OPTION",
        "GRANT SELECT ON mysql.db" + provision,
        "GRANT SELECT ON mysql.tables_priv" + provision,
        "GRANT SELECT ON mysql.roles_mapping" + provision);
  }

  private static List<String> jobGrants() {
    return JOB_TABLES.stream()
        .map(table -> ROWS + Schemas.CONTROL + "." + table + " TO " + name(DatabaseUser.JOBS))
        .toList();
  }

  static String name(DatabaseUser user) {
    return "'" + user.userName() + "'@'%'";
  }

  /** Everybody may do everything in {@code test}, and its rights reach further than it seems. */
  private List<String> removeTestDatabase() {
    List<String> left = new ArrayList<>();
    String tables = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'test'";
    if (administrator.one(tables).map("0"::equals).orElse(false)) {
      administrator.run(List.of("DROP DATABASE IF EXISTS test"));
    } else {
      left.add(
          "The schema «test» has tables, so it was left; everybody can read and write it: drop it"
              + " when nobody needs it.");
    }
    for (String pattern : administrator.column("SELECT Db FROM mysql.db WHERE User = 'PUBLIC'")) {
      administrator.run(
          List.of("REVOKE ALL PRIVILEGES ON `" + pattern.replace("`", "``") + "`.* FROM PUBLIC"));
    }
    return left;
  }
}
