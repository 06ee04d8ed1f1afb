package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactInboxId;
import java.time.Instant;

/**
 * A conversation with all that stands beside its messages.
 *
 * @param card what the list shows of it
 * @param row its row, for events
 * @param uuid for links that anybody may hold
 * @param contact all that is known of the contact
 * @param session from where he writes
 * @param times when what happened
 * @param customAttributes the account's own attributes, never null
 * @param additionalAttributes where it came from, never null
 * @param surveyed whether its inbox asks contacts how they liked it
 */
public record ConversationDetail(
    ConversationCard card,
    ConversationId row,
    String uuid,
    ContactDetail contact,
    Session session,
    Times times,
    Attributes customAttributes,
    Attributes additionalAttributes,
    boolean surveyed) {

  /** From where the contact writes. */
  public record Session(
      ContactInboxId id, String sourceId, boolean verified, Instant createdAt, Instant updatedAt) {}

  /**
   * When what happened; null for what never did.
   *
   * @param updatedAt changes with everything that can be seen of it, also with its messages
   */
  public record Times(
      Instant updatedAt,
      Instant firstReplyAt,
      Instant resolvedAt,
      Instant agentLastSeenAt,
      Instant assigneeLastSeenAt,
      Instant contactLastSeenAt) {}
}
