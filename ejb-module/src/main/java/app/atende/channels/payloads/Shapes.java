package app.atende.channels.payloads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * The shapes of a webhook's body (contract 5 and 11, and the keys that the help centre adds, S12.8
 * to S12.14). Keys are these names in snake case.
 */
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
      boolean blocked,
      String type) {}

  /** {@code BotHook}. */
  record BotHook(long id, String name, String type) {}

  /** {@code BotEvent}. */
  record BotEvent(long id, String name, String avatarUrl, String type) {}

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
      Named account,
      long accountId,
      long displayId) {}

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
      InConversation conversation,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<Attachment> attachments,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object sender) {}

  /** What a message says of the conversation that it stands in. */
  record InConversation(
      Long assigneeId, int unreadCount, long lastActivityAt, ContactInboxSource contactInbox) {}

  /** How the contact is known at the inbox. */
  record ContactInboxSource(String sourceId) {}

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
      Named contact,
      String event) {}

  /** The body of {@code contact_created} and {@code contact_updated}. */
  record ContactBody(String event, @JsonUnwrapped ContactHook contact, Object changedAttributes) {}

  /** The body of {@code webwidget_triggered}. */
  record WidgetBody(
      String event,
      long id,
      ContactHook contact,
      Named inbox,
      Named account,
      ConversationHook currentConversation,
      String sourceId,
      Map<String, Object> eventInfo) {}

  /** The body of {@code webhook_test}. */
  record TestBody(String event, Named account, String sentAt) {}

  /** The body of {@code conversation_typing_on} and {@code conversation_typing_off}. */
  record TypingBody(
      String event,
      Object user,
      ConversationHook conversation,
      @JsonProperty("is_private") boolean privateNote) {}
}
