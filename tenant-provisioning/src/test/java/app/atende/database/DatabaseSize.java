package app.atende.database;

import java.util.List;

/** How much of the machine the database may take. Durability is the same in each. */
public enum DatabaseSize {
  /** For tests and development machines: starts quickly, serves some dozens of accounts. */
  SMALL("128M", "96M", "2000", "8192", "200"),
  /**
   * For benches with a thousand accounts, of which one message touches nine tables. The server and
   * InnoDB each reserve a file for an open table: both together must stay below the 20,000 files
   * that many machines allow.
   */
  FULL("2G", "512M", "9600", "100000", "300");

  private final String bufferPool;
  private final String redoLog;
  private final String openTables;
  private final String openFiles;
  private final String connections;

  DatabaseSize(
      String bufferPool, String redoLog, String openTables, String openFiles, String connections) {
    this.bufferPool = bufferPool;
    this.redoLog = redoLog;
    this.openTables = openTables;
    this.openFiles = openFiles;
    this.connections = connections;
  }

  List<String> arguments() {
    return List.of(
        "--innodb-buffer-pool-size=" + bufferPool,
        "--innodb-log-file-size=" + redoLog,
        "--table-open-cache=" + openTables,
        "--table-definition-cache=" + openTables,
        "--innodb-open-files=" + openTables,
        "--open-files-limit=" + openFiles,
        "--max-connections=" + connections);
  }
}
