package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database server really granted, against what this many accounts need. A server cuts
 * silently what its operating system does not allow.
 */
public final class DatabaseCheck {

  private static final long OPEN_TABLES_PER_ACCOUNT = 10;
  private static final long LEAST_OPEN_TABLES = 400;
  private static final long FILES_PER_TABLE = 2;
  private static final long LEAST_PACKET = 16L << 20;
  private static final int LEAST_MAJOR = 10;
  private static final int LEAST_MINOR = 11;

  private final ProvisioningDatabase database;

  /** Checks the server behind this pool; any of our users will do, but the provisioning user. */
  public DatabaseCheck(ProvisioningDatabase database) {
    this.database = database;
  }

  /**
   * Something that should be changed.
   *
   * @param setting the server's variable, or a user
   * @param found what it is
   * @param wanted what it should be
   * @param isSerious whether accounts are in danger, not only speed
   */
  public record Finding(String setting, String found, String wanted, boolean isSerious) {
    /** One sentence for whoever runs the database server. */
    public String advice() {
      return "The database server has %s = %s; it should be %s.".formatted(setting, found, wanted);
    }
  }

  /** What should be changed for this many accounts; empty when all is well. */
  public List<Finding> run(long accounts) {
    Map<String, String> variables = variables();
    List<Finding> findings = new ArrayList<>();
    checkVersion(findings);
    checkText(variables, findings);
    checkSizes(variables, accounts, findings);
    checkRights(findings);
    return findings;
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    database
        .rows("SHOW GLOBAL VARIABLES")
        .forEach(row -> variables.put(row.get(0), row.get(1) == null ? "" : row.get(1)));
    return variables;
  }

  private void checkVersion(List<Finding> findings) {
    String version = database.one("SELECT VERSION()").orElse("");
    String[] parts = version.split("[.-]");
    boolean isMariaDb = version.contains("MariaDB") && parts.length > 1;
    int major = isMariaDb ? Integer.parseInt(parts[0]) : 0;
    int minor = isMariaDb ? Integer.parseInt(parts[1]) : 0;
    if (major < LEAST_MAJOR || (major == LEAST_MAJOR && minor < LEAST_MINOR)) {
      findings.add(new Finding("version", version, "MariaDB 10.11 +", true));
    }
  }

  private static void checkText(Map<String, String> variables, List<Finding> findings) {
    demand(findings, variables, "character_set_server", "utf8mb4");
    demand(findings, variables, "innodb_file_per_table", "ON");
    demand(findings, variables, "innodb_flush_log_at_trx_commit", "1");
    demand(findings, variables, "local_infile", "OFF");
    prefer(findings, variables, "innodb_stats_persistent", "OFF");
    String sqlMode = variables.getOrDefault("sql_mode", "");
    if (!sqlMode.contains("STRICT_TRANS_TABLES")) {
      findings.add(new Finding("sql_mode", sqlMode, "STRICT_TRANS_TABLES", true));
    }
    String zone = variables.getOrDefault("time_zone", "");
    boolean isUtc =
        "+00:00".equals(zone)
            || ("SYSTEM".equals(zone) && "UTC".equals(variables.get("system_time_zone")));
    if (!isUtc) {
      findings.add(new Finding("time_zone", zone, "+00:00", true));
    }
    String isolation =
        variables.getOrDefault("transaction_isolation", variables.get("tx_isolation"));
    if (!"READ-COMMITTED".equals(isolation)) {
      findings.add(new Finding("transaction_isolation", isolation, "READ-COMMITTED", false));
    }
  }

  private static void demand(
      List<Finding> findings, Map<String, String> variables, String name, String wanted) {
    String found = variables.getOrDefault(name, "");
    if (!wanted.equalsIgnoreCase(found)) {
      findings.add(new Finding(name, found, wanted, true));
    }
  }

  /**
   * What costs only speed. Persistent statistics of small tables are written anew after nearly
   * every change: one more sync and some kilobytes of log for a message of a small account.
   */
  private static void prefer(
      List<Finding> findings, Map<String, String> variables, String name, String wanted) {
    String found = variables.getOrDefault(name, "");
    if (!wanted.equalsIgnoreCase(found)) {
      findings.add(new Finding(name, found, wanted, false));
    }
  }

  private static void checkSizes(
      Map<String, String> variables, long accounts, List<Finding> findings) {
    long tables = Math.max(LEAST_OPEN_TABLES, accounts * OPEN_TABLES_PER_ACCOUNT);
    Map<String, Long> least = new TreeMap<>();
    least.put("table_open_cache", tables);
    least.put("table_definition_cache", tables);
    least.put("innodb_open_files", tables);
    least.put("open_files_limit", tables * FILES_PER_TABLE);
    least.put("max_allowed_packet", LEAST_PACKET);
    least.forEach(
        (name, wanted) -> {
          String found = variables.getOrDefault(name, "0");
          if (Long.parseLong(found) < wanted) {
            findings.add(new Finding(name, found, wanted + " +", false));
          }
        });
  }

  /** The application's own rights count beside those of every account, so it must have none. */
  private void checkRights(List<Finding> findings) {
    for (List<String> row :
        database.rows("SELECT Db, User FROM mysql.db WHERE User IN ('PUBLIC', '', ?)", app())) {
      boolean isOurs = Schemas.NOTHING.equals(row.get(0)) && app().equals(row.get(1));
      if (!isOurs) {
        String who = row.get(1).isEmpty() ? "''" : row.get(1);
        findings.add(new Finding(who, "GRANT … ON " + row.get(0), "REVOKE", true));
      }
    }
    for (List<String> row :
        database.rows("SELECT Db, User FROM mysql.db WHERE User LIKE 'acct%' AND Db <> User")) {
      findings.add(new Finding(row.get(1), "GRANT … ON " + row.get(0), "REVOKE", true));
    }
  }

  private static String app() {
    return DatabaseUser.APP.userName();
  }
}
