package app.atende.files.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.PublicToken;
import app.atende.config.TenantId;
import app.atende.files.AttachmentSummary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Notes uploads in a short transaction of their own, so that no transaction lasts as long as a slow
 * sender.
 */
@Stateless
public class Uploads {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_UNUSED = 100;

  private AttachmentStore store;

  /** For the container. */
  protected Uploads() {}

  /** With its rows. */
  @Inject
  public Uploads(AttachmentStore store) {
    this.store = store;
  }

  /**
   * Refuses somebody whose uploads of the last hour mostly wait for a message, before a byte of his
   * is read.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void checkRoom(Upload upload) {
    if (store.countUnusedOf(upload.by(), upload.at().minus(WINDOW)) >= MOST_UNUSED) {
      throw new DomainException(ErrorCode.TOO_MANY_TRIES, WINDOW.toSeconds());
    }
  }

  /** Writes the row of a file whose bytes lie in the store. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AttachmentSummary note(TenantId account, MeasuredFile file, Upload upload) {
    return store.add(new Attachment(PublicToken.issue(account), file, upload)).summary();
  }
}
