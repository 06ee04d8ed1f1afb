package app.atende.database;

import java.util.List;

/** How much of the machine the database may take. Durability is the same in each. */
public enum DatabaseSize {
  /** For tests and development machines: starts quickly, serves some dozens of accounts. */
  SMALL("128M", "96M", "2000", "8192", "200"),
  /** For the run profile and the benches with up to a thousand accounts or so. */
  FULL("2G", "512M", "20000", "100000", "300");

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
