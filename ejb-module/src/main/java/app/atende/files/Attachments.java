package app.atende.files;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.files.internal.Attachment;
import app.atende.files.internal.AttachmentStore;
import app.atende.files.internal.Disposal;
import app.atende.files.internal.FileStore;
import app.atende.files.internal.MeasuredFile;
import app.atende.files.internal.StoredBytes;
import app.atende.files.internal.Upload;
import app.atende.files.internal.Uploads;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The front desk for files: takes them in, gives them to messages, drops them. Whether the actor
 * may write in the conversation at all is checked by {@code conversations}; here a file is only
 * ever used by the one who sent it, where he meant it, within a day (X11).
 */
@Stateless
public class Attachments {
  /** The largest file that is taken, in bytes (contract 2.7). */
  public static final long MOST_BYTES = 40L * 1024 * 1024;

  /** The same in MB, as people are told. */
  public static final long MOST_MIB = MOST_BYTES / 1024 / 1024;

  /** How many files one message may carry (S1.10, contract 2.7). */
  public static final int MOST_PER_MESSAGE = 15;

  @Inject private Tenants tenants;
  @Inject private Now now;
  @Inject private FileStore files;
  @Inject private Uploads uploads;
  @Inject private AttachmentStore store;
  @Inject private Disposal disposal;

  /**
   * Takes a file in. The bytes stream to the disk outside of any transaction; then the row is
   * written in one of its own. The answer's key is what {@link #attach} asks for.
   *
   * @throws DomainException {@code FILE_TOO_LARGE} beyond {@link #MOST_BYTES}, {@code
   *     VALUE_REQUIRED} for an empty file, {@code TOO_MANY_TRIES} when too many of his uploads wait
   *     for a message
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AttachmentSummary receive(NewFile file, Actor actor) {
    TenantId account = tenants.current();
    Upload upload = new Upload(actor, file.conversation(), now.instant());
    uploads.checkRoom(upload);
    StoredBytes bytes = files.write(account, file.content(), MOST_BYTES);
    boolean noted = false;
    try {
      AttachmentSummary summary = note(account, bytes, file, upload);
      noted = true;
      return summary;
    } finally {
      if (!noted) {
        files.delete(account, bytes.storageKey());
      }
    }
  }

  private AttachmentSummary note(TenantId account, StoredBytes bytes, NewFile file, Upload upload) {
    if (bytes.size() == 0) {
      throw DomainException.at("attachments", ErrorCode.VALUE_REQUIRED);
    }
    FileName name = FileName.of(file.name());
    Path stored = files.find(account, bytes.storageKey()).orElseThrow();
    MeasuredFile measured = MeasuredFile.of(bytes, name, stored);
    return uploads.note(account, measured, upload);
  }

  /**
   * Gives uploads to a message, in the caller's transaction and in the order of the keys.
   *
   * @param keys what {@link #receive} answered; a key named twice counts once
   * @return what the message carries now, in the order of the uploads
   * @throws DomainException {@code TOO_MANY_FILES} beyond {@link #MOST_PER_MESSAGE}; {@code
   *     ATTACHMENT_NOT_FOUND} when one of them is unknown, somebody else's, meant for another
   *     conversation, used or older than a day
   */
  public List<AttachmentSummary> attach(Collection<String> keys, MessagePlace place, Actor actor) {
    Set<String> wanted = new LinkedHashSet<>(keys);
    if (wanted.size() > MOST_PER_MESSAGE) {
      throw DomainException.at("attachments", ErrorCode.TOO_MANY_FILES, MOST_PER_MESSAGE);
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Attachment> found = store.lock(wanted);
    if (found.size() != wanted.size()) {
      throw DomainException.at("attachments", ErrorCode.ATTACHMENT_NOT_FOUND);
    }
    List<String> order = List.copyOf(wanted);
    found.forEach(
        attachment -> {
          attachment.join(place, actor, now.instant());
          attachment.standAt(order.indexOf(attachment.publicKey()));
        });
    return found.stream().map(Attachment::summary).toList();
  }

  /**
   * Drops the files of messages that are deleted in the caller's transaction; their links are dead
   * with it, their bytes follow after the commit (X12, I11).
   */
  public void drop(Collection<Long> messages, Actor actor) {
    if (!messages.isEmpty()) {
      disposal.remove(store.ofMessages(messages));
    }
  }

  /**
   * What was meant for one conversation and waits to be sent, at its time or at a click, is meant
   * for another one from now on: the two became one, or are two again. Files of messages that wait
   * for their time follow these, wherever they stand.
   */
  public void follow(long from, long into, Actor actor) {
    store.follow(from, into);
  }

  /** What one contact has sent up and not used yet is another's: the two became one. */
  public void handOver(long from, long to, Actor actor) {
    store.handOver(from, to);
  }

  /**
   * Tidies away so many uploads that waited to be used longer than a day. What belongs to a canned
   * response or to a scheduled message is used.
   *
   * @return how many went; fewer than {@code most} when none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int tidyUnused(int most, Actor actor) {
    List<Attachment> unused = store.unusedBefore(now.instant().minus(Attachment.PATIENCE), most);
    disposal.remove(unused);
    return unused.size();
  }
}
