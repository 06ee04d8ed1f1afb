package app.atende.files.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bytes of files lie: {@code <data>/files/acct<n>/<2 digits>/<32 digits>}, a folder per
 * account and random names of our own, so that nothing a sender wrote ever reaches the file system
 * (X13). Bytes are on the disk, not only in its cache, when a call that writes returns.
 *
 * <p>Knows no rows and no rights: that is the front desk's matter.
 */
@ApplicationScoped
public class FileStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
  private static final int KEY_BYTES = 16;
  private static final int PIECE = 64 * 1024;
  private static final long MIB = 1024L * 1024;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

  private final Path root;

  /** For the container's proxy. */
  protected FileStore() {
    this.root = null;
  }

  /** The store in the operator's data folder. */
  @Inject
  public FileStore(Settings settings) {
    this(settings.dataFolder().resolve("files"));
  }

  /** A store in this folder, which need not exist yet. */
  public FileStore(Path root) {
    this.root = root;
  }

  /**
   * Makes the folder when the server starts, so that its absence says that files are kept somewhere
   * else.
   */
  void prepare(@Observes @Initialized(ApplicationScoped.class) Object started) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      LOG.warn("Files cannot be kept: there is no {} and it cannot be made", root, e);
    }
  }

  /**
   * Writes a stream to the disk piece by piece. The stream is read to its end and left open.
   *
   * @param most how many bytes are taken
   * @throws DomainException {@link ErrorCode#FILE_TOO_LARGE} with {@code most} in MB when there are
   *     more; nothing is left behind
   * @throws UncheckedIOException when the disk or the stream fails; nothing is left behind
   */
  public StoredBytes write(TenantId account, InputStream content, long most) {
    String key = HexFormat.of().formatHex(Tokens.randomBytes(KEY_BYTES));
    Path file = pathOf(account, key);
    boolean done = false;
    try {
      Files.createDirectories(file.getParent());
      long size = copy(content, file, most);
      done = true;
      return new StoredBytes(key, size);
    } catch (IOException e) {
      throw new UncheckedIOException("could not store a file of account " + account, e);
    } finally {
      if (!done) {
        delete(account, key);
      }
    }
  }

  private static long copy(InputStream content, Path file, long most) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] piece = new byte[PIECE];
      long size = 0;
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        size += read;
        if (size > most) {
          throw new DomainException(ErrorCode.FILE_TOO_LARGE, most / MIB);
        }
        ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      out.force(true);
      return size;
    }
  }

  /**
   * The same bytes under a key of their own. Files never change once they are written, so both
   * names may lead to one file; where the disk knows no second names, the bytes are copied.
   *
   * @param at from when on {@link #keysBefore} counts its age
   * @throws UncheckedIOException when there are no such bytes or the disk fails
   */
  public String share(TenantId account, String storageKey, Instant at) {
    String key = HexFormat.of().formatHex(Tokens.randomBytes(KEY_BYTES));
    Path from = pathOf(account, storageKey);
    Path to = pathOf(account, key);
    try {
      Files.createDirectories(to.getParent());
      link(from, to);
      Files.setLastModifiedTime(to, FileTime.from(at));
      return key;
    } catch (IOException e) {
      delete(account, key);
      throw new UncheckedIOException("could not share a file of account " + account, e);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(from, to);
    }
  }

  /** The file under this key, for reading only; empty when it is gone. */
  public Optional<Path> find(TenantId account, String storageKey) {
    return Optional.of(pathOf(account, storageKey)).filter(Files::isRegularFile);
  }

  /** Removes the file under this key. One that is not there is no error. */
  public void delete(TenantId account, String storageKey) {
    try {
      Files.deleteIfExists(pathOf(account, storageKey));
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete a file of account " + account, e);
    }
  }

  /** The folders of an account, 256 at most: what {@link #keysBefore} is asked about. */
  public List<String> folders(TenantId account) {
    return list(folderOf(account)).stream().map(FileStore::nameOf).sorted().toList();
  }

  /**
   * The keys of the files in one folder of an account that were written before a moment.
   *
   * @param folder one of {@link #folders}
   */
  public List<String> keysBefore(TenantId account, String folder, Instant moment) {
    return list(folderOf(account).resolve(folder)).stream()
        .filter(file -> file.toFile().lastModified() < moment.toEpochMilli())
        .map(FileStore::nameOf)
        .filter(name -> KEY.matcher(name).matches())
        .toList();
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + nameOf(folder), e);
    }
  }

  private Path folderOf(TenantId account) {
    return root.resolve(account.schema());
  }

  private Path pathOf(TenantId account, String storageKey) {
    if (!KEY.matcher(storageKey).matches()) {
      throw new IllegalArgumentException("not a storage key");
    }
    return folderOf(account).resolve(storageKey.substring(0, 2)).resolve(storageKey);
  }
}
