package app.atende.conversations;

import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxId;

/**
 * A message that a channel brings.
 *
 * @param from who writes, and where: made known here if he is not yet
 * @param externalId the channel's own id of the message, by which it is known when it comes again;
 *     null for channels whose senders repeat by their own key
 * @param beginning what the conversation carries that begins with it, if one does
 * @param draft what he writes
 */
public record InboundMessage(
    Arrival from, String externalId, NewConversation beginning, MessageDraft draft) {

  /** A message of a session that is known, into the conversation that is on. */
  public static InboundMessage from(ContactSession session, MessageDraft draft) {
    Arrival arrival = Arrival.known(session.inbox(), session.sourceId(), ContactProfile.EMPTY);
    return new InboundMessage(arrival, null, NewConversation.PLAIN, draft);
  }

  /** The same, beginning such a conversation where none is on. */
  public InboundMessage beginning(NewConversation wanted) {
    return new InboundMessage(from, externalId, wanted, draft);
  }

  /** The same with this draft. */
  public InboundMessage with(MessageDraft other) {
    return new InboundMessage(from, externalId, beginning, other);
  }

  /** Where it came in. */
  public InboxId inbox() {
    return from.inbox();
  }
}
