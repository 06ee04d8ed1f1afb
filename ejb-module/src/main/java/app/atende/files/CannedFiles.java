package app.atende.files;

import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.config.TenantId;
import app.atende.files.internal.Attachment;
import app.atende.files.internal.AttachmentStore;
import app.atende.files.internal.ChosenFiles;
import app.atende.files.internal.Disposal;
import app.atende.files.internal.FileStore;
import app.atende.files.internal.Upload;
import app.atende.files.internal.Uploads;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front desk for the files of canned responses, in the caller's transaction. Who may change a
 * canned response is checked by {@code conversations}. A reply never carries the response's own
 * file: it gets one for itself, so that neither dies with the other (S1.10).
 */
@Stateless
public class CannedFiles {
  @Inject private Tenants tenants;
  @Inject private Now now;
  @Inject private FileStore files;
  @Inject private Uploads uploads;
  @Inject private AttachmentStore store;
  @Inject private ChosenFiles chosen;
  @Inject private Disposal disposal;

  /**
   * Makes exactly these the files of a canned response, in their order: its own that are not named
   * go, uploads of the actor's join it.
   *
   * @param keys public keys, of files it has or of what {@link Attachments#receive} answered
   * @param response the row id of the canned response
   * @throws app.atende.config.DomainException {@code TOO_MANY_FILES} beyond {@link
   *     Attachments#MOST_PER_MESSAGE}; {@code ATTACHMENT_NOT_FOUND} when one is neither its own nor
   *     a fresh upload of the actor's that was meant for no conversation
   */
  public void keep(Collection<String> keys, long response, Actor actor) {
    chosen.keep(
        keys,
        store.ofCannedResponses(Set.of(response)),
        file -> file.joinCannedResponse(response, actor, now.instant()));
  }

  /** Drops the files of a canned response; their bytes follow after the commit. */
  public void drop(long response, Actor actor) {
    disposal.remove(store.ofCannedResponses(Set.of(response)));
  }

  /**
   * The files of these canned responses by its row id, in one query; those without are left out.
   */
  public Map<Long, List<AttachmentSummary>> of(Collection<Long> responses, Actor actor) {
    return responses.isEmpty()
        ? Map.of()
        : store.ofCannedResponses(responses).stream()
            .collect(
                Collectors.groupingBy(
                    Attachment::cannedResponse,
                    Collectors.mapping(Attachment::summary, Collectors.toList())));
  }

  /**
   * Gives the actor uploads of his own that hold the same as the files of a canned response, for a
   * message to come.
   *
   * @param conversation row id of where they are meant for
   * @throws app.atende.config.DomainException {@code TOO_MANY_TRIES} as {@link Attachments#receive}
   *     does
   */
  public List<AttachmentSummary> copyFor(long response, long conversation, Actor actor) {
    List<Attachment> own = store.ofCannedResponses(Set.of(response));
    if (own.isEmpty()) {
      return List.of();
    }
    TenantId account = tenants.current();
    Upload upload = new Upload(actor, conversation, now.instant());
    uploads.checkRoom(upload);
    return own.stream().map(file -> copy(account, file, upload).summary()).toList();
  }

  private Attachment copy(TenantId account, Attachment file, Upload upload) {
    String bytes = files.share(account, file.storageKey(), upload.at());
    return store.add(file.copied(PublicToken.issue(account), bytes, upload));
  }
}
