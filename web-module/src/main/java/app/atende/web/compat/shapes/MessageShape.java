package app.atende.web.compat.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A message as the HTTP surfaces write it: four sizes, by who may know what. */
public sealed interface MessageShape {

  /** For the widget's list and the public client API (contract 9, PublicMessage). */
  record Public(
      long id,
      String content,
      int messageType,
      String contentType,
      Map<String, Object> contentAttributes,
      long createdAt,
      long conversationId,
      @JsonInclude(Include.NON_EMPTY) List<AttachmentShape> attachments,
      @JsonInclude(Include.NON_NULL) PersonShape sender)
      implements MessageShape {}

  /** The answer to the widget's own message (contract 10.1). */
  record Written(
      long id,
      String content,
      long inboxId,
      long conversationId,
      int messageType,
      long createdAt,
      @JsonProperty("private") boolean privateNote,
      String sourceId,
      Map<String, Object> contentAttributes,
      @JsonInclude(Include.NON_NULL) String echoId,
      @JsonInclude(Include.NON_EMPTY) List<AttachmentShape> attachments,
      @JsonInclude(Include.NON_NULL) PersonShape sender)
      implements MessageShape {}

  /** For agents and their programs (contract 5.5, Message). */
  record Full(
      long id,
      String content,
      long inboxId,
      @JsonInclude(Include.NON_NULL) String echoId,
      long conversationId,
      int messageType,
      String contentType,
      String status,
      Map<String, Object> contentAttributes,
      long createdAt,
      @JsonProperty("private") boolean privateNote,
      String sourceId,
      @JsonInclude(Include.NON_NULL) PersonShape sender,
      @JsonInclude(Include.NON_EMPTY) List<AttachmentShape> attachments)
      implements MessageShape {}

  /** Inside events (contract 5.5, MessageEvent). */
  record Event(
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
      @JsonInclude(Include.NON_NULL) String echoId,
      @JsonInclude(Include.NON_EMPTY) List<AttachmentShape> attachments,
      @JsonInclude(Include.NON_NULL) PersonShape sender,
      @JsonInclude(Include.NON_NULL) Map<String, List<Object>> previousChanges)
      implements MessageShape {}

  /** What an event says of the conversation that its message stands in. */
  record InConversation(
      Long assigneeId, long unreadCount, long lastActivityAt, ContactInboxSource contactInbox) {}

  /** How the contact is known at the inbox. */
  record ContactInboxSource(String sourceId) {}
}
