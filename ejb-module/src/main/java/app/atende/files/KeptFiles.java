package app.atende.files;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.files.internal.BytesDropped;
import app.atende.files.internal.FileStore;
import app.atende.files.internal.KeptFileStore;
import app.atende.files.internal.StoredBytes;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The front desk for files that a room keeps for itself and shows to nobody: tables that are worked
 * through. They have no address, as {@link Pictures} do. They lie where all files of the account
 * lie, under names of our own (X13).
 */
@Stateless
public class KeptFiles {

  @Inject private Tenants tenants;
  @Inject private FileStore files;
  @Inject private KeptFileStore store;
  @Inject private Event<BytesDropped> dropped;
  @Inject private Now now;

  /**
   * Writes a stream to the disk, outside of any transaction. The caller names the key to {@link
   * #keep} within a day, or the bytes are tidied away as lost.
   *
   * @param most how many bytes are taken
   * @return the key
   * @throws DomainException {@code FILE_TOO_LARGE} with {@code most} in MB, {@code CSV_EMPTY} when
   *     there is not one byte; nothing is left behind
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String write(InputStream content, long most, Actor actor) {
    StoredBytes bytes = files.write(tenants.current(), content, most);
    if (bytes.size() == 0) {
      files.delete(tenants.current(), bytes.storageKey());
      throw new DomainException(ErrorCode.CSV_EMPTY);
    }
    return bytes.storageKey();
  }

  /** Keeps what was written until it is dropped, in the caller's transaction. */
  public void keep(String key, Actor actor) {
    store.add(key, now.instant());
  }

  /** Removes bytes at once that were written and are not kept. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void discard(String key, Actor actor) {
    files.delete(tenants.current(), key);
  }

  /** Where the bytes lie; for reading only. Empty when they are gone. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Path> find(String key, Actor actor) {
    return files.find(tenants.current(), key);
  }

  /** Keeps a file no longer: the row goes in the caller's transaction, the bytes follow it. */
  public void drop(String key, Actor actor) {
    store.remove(key);
    dropped.fire(new BytesDropped(tenants.current(), List.of(key)));
  }
}
