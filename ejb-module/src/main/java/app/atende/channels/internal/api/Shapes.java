package app.atende.channels.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/** The shapes of a webhook's body (contract 5 and 11). Keys are these names in snake case. */
final class Shapes {

  private Shapes() {}

  /** {@code AccountHook}, {@code InboxHook}, {@code TeamEvent}. */
  record Named(long id, String name) {}

  /** {@code UserHook}. */
  record UserHook(long id, String name, String email, String type) {}

  /** {@code UserEvent}. */
  record UserEvent(
      long id,
      String name,
      String availableName,
      String avatarUrl,
      String type,
      String availabilityStatus,
      String thumbnail) {}

  /** {@code ContactEvent}. */
  record ContactEvent(
      Map<String, Object> additionalAttributes,
      Map<String, Object> customAttributes,
      String email,
      long id,
      String identifier,
      String name,
      String phoneNumber,
      String thumbnail,
      boolean blocked,
      String type) {}

  /** {@code ContactHook}. */
  record ContactHook(
      Named account,
      Map<String, Object> additionalAttributes,
      String avatar,
      Map<String, Object> customAttributes,
      String email,
      long id,
      String identifier,
      String name,
      String phoneNumber,
      String thumbnail,
      boolean blocked) {}

  /** {@code BotHook}. */
  record BotHook(long id, String name, String type) {}

  /** {@code ContactInboxRow} without its token: whoever holds that may read along. */
  record ContactInboxRow(
      long id,
      long contactId,
      long inboxId,
      String sourceId,
      String createdAt,
      String updatedAt,
      boolean hmacVerified) {}

  /** {@code meta} of a conversation. */
  record Meta(
      ContactEvent sender,
      UserEvent assignee,
      String assigneeType,
      Named team,
      boolean hmacVerified) {}

  /** {@code ConversationHook}. */
  record ConversationHook(
      Map<String, Object> additionalAttributes,
      boolean canReply,
      String channel,
      ContactInboxRow contactInbox,
      long id,
      long inboxId,
      List<MessageEvent> messages,
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
      Named account) {}

  /** {@code ConversationHook} as the whole body of an event. */
  record ConversationBody(
      String event, @JsonUnwrapped ConversationHook conversation, Object changedAttributes) {}

  /** {@code MessageEvent}. */
  record MessageEvent(
      long id,
      String content,
      long accountId,
      long inboxId,
      long conversationId,
      int messageType,
      long createdAt,
      String updatedAt,
      @JsonProperty("private") boolean privateNote,
      String status,
      String sourceId,
      String contentType,
      Map<String, Object> contentAttributes,
      String senderType,
      Long senderId,
      Map<String, Object> externalSourceIds,
      Map<String, Object> additionalAttributes,
      String processedMessageContent,
      Map<String, Object> sentiment,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<Attachment> attachments) {}

  /** {@code Attachment}. */
  record Attachment(
      long id,
      long messageId,
      String fileType,
      long accountId,
      String extension,
      String contentType,
      String dataUrl,
      String thumbUrl,
      long fileSize,
      Integer width,
      Integer height) {}

  /** The body of {@code message_created} and {@code message_updated}. */
  record MessageBody(
      Named account,
      Map<String, Object> additionalAttributes,
      Map<String, Object> contentAttributes,
      String contentType,
      String content,
      ConversationHook conversation,
      String createdAt,
      long id,
      Named inbox,
      String messageType,
      @JsonProperty("private") boolean privateNote,
      Object sender,
      String sourceId,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<Attachment> attachments,
      String event) {}
}
