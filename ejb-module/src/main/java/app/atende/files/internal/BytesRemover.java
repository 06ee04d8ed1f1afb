package app.atende.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes bytes whose rows are gone for good. What it cannot remove now is found by the nightly
 * tidying.
 */
@ApplicationScoped
public class BytesRemover {
  private static final Logger LOG = LoggerFactory.getLogger(BytesRemover.class);

  private FileStore files;

  /** For the container's proxy. */
  protected BytesRemover() {}

  /** With the store. */
  @Inject
  public BytesRemover(FileStore files) {
    this.files = files;
  }

  void onDropped(@Observes(during = TransactionPhase.AFTER_SUCCESS) BytesDropped dropped) {
    for (String key : dropped.storageKeys()) {
      try {
        files.delete(dropped.account(), key);
      } catch (UncheckedIOException e) {
        LOG.warn("account {}: a dropped file stays until the next tidying", dropped.account(), e);
      }
    }
  }
}
