package app.atende.web.compat.shapes;

import java.util.List;
import java.util.Map;

/**
 * A conversation inside events (contract 5.4, ConversationEvent). The session's pubsub token, which
 * the contract's server shows here, is left out: whoever holds it could listen as the contact.
 */
public record ConversationEvent(
    Map<String, Object> additionalAttributes,
    boolean canReply,
    String channel,
    ContactInboxRow contactInbox,
    long id,
    long inboxId,
    List<MessageShape.Event> messages,
    List<String> labels,
    Meta meta,
    String status,
    Map<String, Object> customAttributes,
    String snoozedUntil,
    int unreadCount,
    String firstReplyCreatedAt,
    String priority,
    long waitingSince,
    long agentLastSeenAt,
    long contactLastSeenAt,
    long lastActivityAt,
    long timestamp,
    long createdAt,
    double updatedAt,
    long accountId) {

  /** Who takes part. */
  public record Meta(
      PersonShape sender,
      PersonShape assignee,
      String assigneeType,
      Team team,
      Boolean hmacVerified) {}

  /** The team that takes care of it. */
  public record Team(long id, String name) {}

  /** From where the contact writes. */
  public record ContactInboxRow(
      long id,
      long contactId,
      long inboxId,
      String sourceId,
      String createdAt,
      String updatedAt,
      boolean hmacVerified) {}
}
