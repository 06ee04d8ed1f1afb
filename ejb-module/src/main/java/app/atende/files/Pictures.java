package app.atende.files;

import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.files.internal.BytesDropped;
import app.atende.files.internal.FileStore;
import app.atende.files.internal.KeptFileStore;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The front desk for pictures of people who have no user: small ones, drawn anew, each with a key
 * that nobody guesses. The key is the right to see it; it dies with the picture (X12). Who may
 * change whose picture is checked by the room whose it is.
 */
@Stateless
public class Pictures {

  /** Where the addresses of pictures begin, below the base URL. What follows is the key. */
  public static final String PATH = "/files/pictures/";

  @Inject private Tenants tenants;
  @Inject private FileStore files;
  @Inject private KeptFileStore store;
  @Inject private Event<BytesDropped> dropped;
  @Inject private Now now;

  /**
   * Draws a picture small and writes it to the disk, outside of any transaction. What is not given
   * to {@link #keep} within a day is tidied away as lost.
   *
   * @return what {@link #keep} asks for; no address
   * @throws app.atende.config.DomainException what {@link SmallPicture#of} refuses
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String write(InputStream content, Actor actor) {
    byte[] small = SmallPicture.of(content);
    return files
        .write(tenants.current(), new ByteArrayInputStream(small), small.length)
        .storageKey();
  }

  /**
   * Keeps what was written, in the caller's transaction.
   *
   * @return the key of its address
   */
  public String keep(String written, Actor actor) {
    String key = PublicToken.issue(tenants.current());
    store.add(written, key, now.instant());
    return key;
  }

  /** Keeps a picture no longer; its bytes go after the commit. Nothing happens without one. */
  public void drop(String key, Actor actor) {
    store
        .storageKeyOf(key)
        .ifPresent(
            bytes -> {
              store.remove(bytes);
              dropped.fire(new BytesDropped(tenants.current(), List.of(bytes)));
            });
  }

  /** Where the bytes of a picture lie; for reading only. Empty when there is none of this key. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Path> find(String key, Actor actor) {
    return store.storageKeyOf(key).flatMap(bytes -> files.find(tenants.current(), bytes));
  }
}
