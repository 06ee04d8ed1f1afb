package app.atende.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Started as a process of its own by a test: starts a database, tells its pid, waits to be killed.
 */
final class StartAndWait {

  static final int PID_LENGTH = 12;

  private StartAndWait() {}

  /** The only argument is the folder. */
  public static void main(String[] folder) throws IOException {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(folder[0]), 0, DatabaseSize.SMALL);
    String pid = String.format("%-" + PID_LENGTH + "d", database.process().pid());
    try (OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
      out.write(pid.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      database.process().onExit().join();
    }
  }
}
