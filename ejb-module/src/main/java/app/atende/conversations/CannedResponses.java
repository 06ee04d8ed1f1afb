package app.atende.conversations;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.CannedResponse;
import app.atende.conversations.internal.CannedResponseStore;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.DraftRules;
import app.atende.conversations.internal.MessageVariables;
import app.atende.events.Events;
import app.atende.files.CannedFiles;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for canned responses. Any agent may make, change and delete one (S1.5); each
 * change is in the audit log and heard by everybody at once (S1.13).
 */
@Stateless
public class CannedResponses {
  private static final int LONGEST_EXCERPT = 300;

  @Inject private CannedResponseStore store;
  @Inject private CannedFiles files;
  @Inject private ConversationAccess access;
  @Inject private MessageVariables variables;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Makes a new one.
   *
   * @throws DomainException at {@code short_code}: {@code SHORT_CODE_TAKEN}, {@code
   *     SHORT_CODE_INVALID}, {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}; at {@code content}:
   *     {@code VALUE_REQUIRED}, {@code MESSAGE_TOO_LONG}; at {@code attachments}: as {@link
   *     CannedFiles#keep} refuses
   */
  public CannedResponseId create(CannedResponseEdit wanted, Actor actor) {
    ShortCode code = ShortCode.of(wanted.shortCode());
    String content = DraftRules.words(wanted.content());
    gate.enter(actor);
    checkFree(code, null);
    CannedResponse response = new CannedResponse(code, content, now.instant());
    store.add(response);
    files.keep(wanted.files(), response.id().value(), actor);
    announce(
        note("canned_response_created", response).changed("content", null, excerpt(content)),
        response,
        actor);
    return response.id();
  }

  /**
   * Changes code, words and files, all at once or none of them. Refused as {@link #create} is.
   *
   * @throws DomainException {@code CANNED_RESPONSE_NOT_FOUND}; {@code STALE_EDIT} when somebody
   *     else changed it meanwhile
   */
  public void change(CannedResponseId id, CannedResponseEdit wanted, Actor actor) {
    ShortCode code = ShortCode.of(wanted.shortCode());
    String content = DraftRules.words(wanted.content());
    gate.enter(actor);
    CannedResponse response = existing(id);
    if (response.version() != wanted.version()) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    checkFree(code, id);
    AuditNote note =
        note("canned_response_changed", response)
            .changed("short_code", response.shortCode(), code.value())
            .changed("content", excerpt(response.content()), excerpt(content));
    response.change(code, content, now.instant());
    store.flush();
    files.keep(wanted.files(), id.value(), actor);
    announce(note.named(response.shortCode()), response, actor);
  }

  /**
   * Deletes one with its files, for good. Messages that were written with it stay as they are.
   *
   * @throws DomainException {@code CANNED_RESPONSE_NOT_FOUND}
   */
  public void delete(CannedResponseId id, Actor actor) {
    gate.enter(actor);
    CannedResponse response = existing(id);
    files.drop(id.value(), actor);
    announce(
        note("canned_response_deleted", response)
            .changed("content", excerpt(response.content()), null),
        response,
        actor);
    store.remove(response);
  }

  /**
   * What it says in this conversation: variables filled, and uploads of the actor's own that hold
   * the same as its files, for a message to come.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}, {@code CANNED_RESPONSE_NOT_FOUND}
   */
  public CannedWords use(CannedResponseId id, DisplayId conversation, Actor actor) {
    long row = access.toRead(conversation, actor).id().value();
    CannedResponseSummary response =
        store
            .find(id)
            .filter(found -> actor.isAgent())
            .map(found -> found.summary(files.copyFor(id.value(), row, actor)))
            .orElseThrow(CannedResponses::notFound);
    FilledText filled = variables.fill(response.content(), conversation, actor);
    return new CannedWords(filled, response.files());
  }

  private void checkFree(ShortCode code, CannedResponseId own) {
    if (store.ofCode(code).filter(other -> !other.id().equals(own)).isPresent()) {
      throw DomainException.at("short_code", ErrorCode.SHORT_CODE_TAKEN, code.value());
    }
  }

  private static AuditNote note(String what, CannedResponse response) {
    return AuditNote.of(what, "canned_response", response.id().value()).named(response.shortCode());
  }

  private static String excerpt(String content) {
    return content == null || content.length() <= LONGEST_EXCERPT
        ? content
        : content.substring(0, LONGEST_EXCERPT) + "…";
  }

  private void announce(AuditNote note, CannedResponse response, Actor actor) {
    audit.note(note, actor);
    events.publish(new CannedResponseChanged(response.id(), now.instant(), actor.cause()));
  }

  private CannedResponse existing(CannedResponseId id) {
    return store.lock(id).orElseThrow(CannedResponses::notFound);
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.CANNED_RESPONSE_NOT_FOUND);
  }
}
