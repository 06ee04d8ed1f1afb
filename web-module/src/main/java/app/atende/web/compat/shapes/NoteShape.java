package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactNote;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A note about a contact (contract 5.2, Note).
 *
 * @param accountId null, as the contract's server leaves it
 * @param contactId likewise
 * @param user absent when its author has gone
 */
public record NoteShape(
    long id,
    String content,
    Long accountId,
    Long contactId,
    @JsonInclude(Include.NON_NULL) AgentShape user,
    long createdAt,
    long updatedAt) {

  /**
   * The note.
   *
   * @param author null when he has gone
   */
  public static NoteShape of(ContactNote note, AgentSummary author, long account) {
    return new NoteShape(
        note.id().value(),
        note.content(),
        null,
        null,
        author == null ? null : AgentShape.of(author, account),
        WireTime.seconds(note.createdAt()),
        WireTime.seconds(note.createdAt()));
  }
}
