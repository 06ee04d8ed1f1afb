package app.atende.web.compat.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/** A conversation as agents' programs see it (contract 5.4, Conversation). */
public record ConversationShape(
    Meta meta,
    long id,
    List<MessageShape.Event> messages,
    long accountId,
    String uuid,
    Map<String, Object> additionalAttributes,
    long agentLastSeenAt,
    long assigneeLastSeenAt,
    boolean canReply,
    long contactLastSeenAt,
    Map<String, Object> customAttributes,
    long inboxId,
    List<String> labels,
    boolean muted,
    String snoozedUntil,
    String status,
    long createdAt,
    double updatedAt,
    long timestamp,
    long firstReplyCreatedAt,
    long unreadCount,
    MessageShape.Event lastNonActivityMessage,
    long lastActivityAt,
    String priority,
    long waitingSince,
    Long slaPolicyId) {

  /** Who takes part. */
  public record Meta(
      ContactShape sender,
      String channel,
      @JsonInclude(Include.NON_NULL) AgentShape assignee,
      @JsonInclude(Include.NON_NULL) String assigneeType,
      @JsonInclude(Include.NON_NULL) TeamShape team,
      Boolean hmacVerified) {}
}
