package app.atende.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of one embedded database and who may use it.
 *
 * <p>It is locked by the process that started the database, and the system releases the lock when
 * that process dies, however it dies. So whoever gets the lock and still finds a database running
 * there has found an orphan.
 */
final class DatabaseFolder implements AutoCloseable {

  private static final long LEAST_DISK = 1L << 30;
  private static final int MEBIBYTE_BITS = 20;
  private static final long STOP_SECONDS = 90;

  private final Path folder;
  private final FileChannel channel;

  private DatabaseFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes the folder where it is missing, and takes it for this process. */
  static DatabaseFolder take(Path folder) throws IOException {
    Files.createDirectories(folder);
    refuseFullDisk(folder, Files.getFileStore(folder).getUsableSpace());
    Path lockFile = folder.resolve("in-use.lock");
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new DatabaseStartRefused(
          "The data folder "
              + folder
              + " is in use by another running Atende; stop that one or set ATENDE_DATA_FOLDER"
              + " to another folder.");
    }
    return new DatabaseFolder(folder, channel);
  }

  static void refuseFullDisk(Path folder, long usable) {
    if (usable < LEAST_DISK) {
      throw new DatabaseStartRefused(
          "The disk of "
              + folder
              + " has only "
              + (usable >> MEBIBYTE_BITS)
              + " MiB left, but the database needs 1 GiB; free some space or set"
              + " ATENDE_DATA_FOLDER to a folder on another disk.");
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  Path programs() {
    return folder.resolve("server-" + DatabasePrograms.VERSION);
  }

  Path log() {
    return folder.resolve("mariadb.log");
  }

  Path temporary() {
    return folder.resolve("tmp");
  }

  Path exports() {
    return folder.resolve("exports");
  }

  /** The file that only its owner may read. */
  Path secret(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, content);
  }

  /** What such a file holds, if it is there. */
  Optional<String> secret(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Ends a database that still runs here although the process that started it is gone. */
  void endOrphan() throws IOException {
    Path pidFile = data().resolve("mariadb.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    String pid = Files.readString(pidFile).strip();
    Optional<ProcessHandle> orphan =
        pid.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    if (orphan.isPresent() && isOurDatabase(pid)) {
      stop(orphan.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private boolean isOurDatabase(String pid) throws IOException {
    Path commandLine = Path.of("/proc", pid, "cmdline");
    if (!Files.isReadable(commandLine)) {
      return false;
    }
    List<String> arguments = List.of(Files.readString(commandLine).split("\0"));
    return arguments.contains("--datadir=" + data());
  }

  private static void stop(ProcessHandle orphan) {
    boolean asked = orphan.destroy();
    try {
      orphan.onExit().get(asked ? STOP_SECONDS : 0, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      if (!orphan.destroyForcibly()) {
        throw new DatabaseStartRefused(
            "A database that runs since earlier (process "
                + orphan.pid()
                + ") does not stop; end it and start again.",
            e);
      }
      orphan.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartRefused("The start was interrupted.", e);
    }
  }

  /** Leaves the folder to others. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
