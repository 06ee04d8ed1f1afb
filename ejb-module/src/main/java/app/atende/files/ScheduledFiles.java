package app.atende.files;

import app.atende.config.Now;
import app.atende.files.internal.Attachment;
import app.atende.files.internal.AttachmentStore;
import app.atende.files.internal.ChosenFiles;
import app.atende.files.internal.Disposal;
import app.atende.files.internal.Upload;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The front desk for the files of scheduled messages, in the caller's transaction. Who may change
 * one is checked by {@code conversations}. They wait with it as long as it waits and then go out
 * with the message.
 */
@Stateless
public class ScheduledFiles {
  @Inject private Now now;
  @Inject private AttachmentStore store;
  @Inject private ChosenFiles chosen;
  @Inject private Disposal disposal;

  /**
   * Makes exactly these the files of a scheduled message, in their order: its own that are not
   * named go, uploads of the actor's join it.
   *
   * @param keys public keys, of files it has or of what {@link Attachments#receive} answered
   * @param place which scheduled message, and where it will be sent
   * @return how many it has now
   * @throws app.atende.config.DomainException {@code TOO_MANY_FILES} beyond {@link
   *     Attachments#MOST_PER_MESSAGE}; {@code ATTACHMENT_NOT_FOUND} when one is neither its own nor
   *     a fresh upload of the actor's for this conversation
   */
  public int keep(Collection<String> keys, ScheduledPlace place, Actor actor) {
    return chosen.keep(
        keys,
        store.ofScheduled(place.scheduled()),
        file -> file.joinScheduled(place, actor, now.instant()));
  }

  /** Its files in their order, by its row id; one statement. */
  public List<AttachmentSummary> of(long scheduled, Actor actor) {
    return store.ofScheduled(scheduled).stream().map(Attachment::summary).toList();
  }

  /**
   * Makes its files uploads of the actor's from this moment, so that the message of this
   * transaction can take them.
   *
   * @return their public keys in their order
   */
  public List<String> release(ScheduledPlace place, Actor actor) {
    Upload upload = new Upload(actor, place.conversation(), now.instant());
    List<Attachment> files = store.ofScheduled(place.scheduled());
    files.forEach(file -> file.becomeUpload(upload));
    return files.stream().map(Attachment::publicKey).toList();
  }

  /** Drops its files; their bytes follow after the commit. */
  public void drop(long scheduled, Actor actor) {
    disposal.remove(store.ofScheduled(scheduled));
  }

  /**
   * Drops so many files that wait in these conversations, by their row ids.
   *
   * @return how many there were; fewer than {@code most} when none is left
   */
  public int dropIn(Collection<Long> conversations, int most, Actor actor) {
    List<Attachment> some = store.scheduledIn(Set.copyOf(conversations), most);
    disposal.remove(some);
    return some.size();
  }
}
