package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.Settings;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.MessageType;
import app.atende.conversations.PlacedMessage;
import app.atende.conversations.TimelineMessage;
import app.atende.files.Pictures;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Turns messages of the hub into the dialect's shapes. One query for the agents of a whole list.
 */
@ApplicationScoped
public class MessageShapes {

  @Inject private Settings settings;
  @Inject private Tenants tenants;
  @Inject private AgentQueries agents;
  @Inject private ActivityText activities;

  /** For contacts: the widget's list and the public client API. */
  public List<MessageShape.Public> publicOnes(List<TimelineMessage> messages) {
    Map<AgentId, AgentSummary> senders = senders(messages);
    return messages.stream().map(message -> publicOne(message, senders)).toList();
  }

  /** One for contacts. */
  public MessageShape.Public publicOne(TimelineMessage message) {
    return publicOne(message, senders(List.of(message)));
  }

  private MessageShape.Public publicOne(
      TimelineMessage message, Map<AgentId, AgentSummary> senders) {
    return new MessageShape.Public(
        message.id().value(),
        message.content(),
        message.type().number(),
        message.contentType(),
        contentAttributes(message),
        WireTime.seconds(message.createdAt()),
        message.conversation().value(),
        attachments(message),
        sender(message, senders));
  }

  /** The answer to what a visitor just wrote. */
  public MessageShape.Written written(TimelineMessage message, InboxId inbox) {
    return new MessageShape.Written(
        message.id().value(),
        message.content(),
        inbox.value(),
        message.conversation().value(),
        message.type().number(),
        WireTime.seconds(message.createdAt()),
        message.privateNote(),
        message.sourceId(),
        contentAttributes(message),
        message.echoId(),
        attachments(message),
        sender(message, senders(List.of(message))));
  }

  /**
   * For agents and their programs: a thread, or a part of it. Of a deleted message only that it is.
   *
   * @param detail the conversation in which they stand
   */
  public List<MessageShape.Full> fullOnes(
      List<TimelineMessage> messages, ConversationDetail detail) {
    Map<AgentId, AgentSummary> senders = senders(messages);
    return messages.stream().map(message -> full(message, detail, senders, null)).toList();
  }

  /** The same of messages that stand in several conversations; one query for all of them. */
  public List<MessageShape.Full> placed(List<PlacedMessage> found) {
    Map<AgentId, AgentSummary> senders =
        senders(found.stream().map(PlacedMessage::message).toList());
    return found.stream().map(one -> full(one.message(), one.detail(), senders, null)).toList();
  }

  /**
   * One of them.
   *
   * @param echoId the sender's own key, in the answer to what he just wrote; else null
   */
  public MessageShape.Full fullOne(
      TimelineMessage message, ConversationDetail detail, String echoId) {
    return full(message, detail, senders(List.of(message)), echoId);
  }

  private MessageShape.Full full(
      TimelineMessage message,
      ConversationDetail detail,
      Map<AgentId, AgentSummary> senders,
      String echoId) {
    boolean gone = message.deleted();
    return new MessageShape.Full(
        message.id().value(),
        gone ? activities.ofDeleted() : words(message),
        detail.card().inbox().id().value(),
        echoId,
        message.conversation().value(),
        message.type().number(),
        gone ? "text" : message.contentType(),
        message.delivery().status().word(),
        gone ? Map.of("deleted", true) : contentAttributes(message),
        WireTime.seconds(message.createdAt()),
        message.privateNote(),
        message.sourceId(),
        sender(message, detail, senders),
        attachments(message));
  }

  private String words(TimelineMessage message) {
    return message.isActivity() ? activities.of(message.activity()) : message.content();
  }

  /** The contact of the conversation with all that is known of him; others by name. */
  private PersonShape sender(
      TimelineMessage message, ConversationDetail detail, Map<AgentId, AgentSummary> senders) {
    TimelineMessage.Sender from = message.sender();
    boolean isContact =
        from != null
            && from.kind() == Actor.Kind.CONTACT
            && from.id() == detail.contact().id().value();
    return isContact
        ? PersonShape.of(detail.contact(), settings.http().baseUrl())
        : sender(message, senders);
  }

  /** Inside an event. */
  public MessageShape.Event event(
      TimelineMessage message, InboxId inbox, MessageShape.InConversation conversation) {
    return event(message, inbox, conversation, senders(List.of(message)));
  }

  /** The same of one of many, whose senders are known. */
  MessageShape.Event event(
      TimelineMessage message,
      InboxId inbox,
      MessageShape.InConversation conversation,
      Map<AgentId, AgentSummary> senders) {
    TimelineMessage.Sender from = message.sender();
    String content = words(message);
    return new MessageShape.Event(
        message.id().value(),
        content,
        account(),
        inbox.value(),
        message.conversation().value(),
        message.type().number(),
        WireTime.seconds(message.createdAt()),
        WireTime.iso(message.updatedAt()),
        message.privateNote(),
        message.delivery().status().word(),
        message.sourceId(),
        message.contentType(),
        contentAttributes(message),
        from == null ? null : SenderType.of(from.kind()).word(),
        from == null ? null : from.id(),
        Map.of(),
        Map.of(),
        content,
        Map.of(),
        conversation,
        message.echoId(),
        attachments(message),
        sender(message, senders),
        null);
  }

  private List<AttachmentShape> attachments(TimelineMessage message) {
    return message.attachments().stream()
        .map(file -> AttachmentShape.of(file, account(), settings.http().baseUrl()))
        .toList();
  }

  private static Map<String, Object> contentAttributes(TimelineMessage message) {
    Map<String, Object> attributes = new LinkedHashMap<>(message.attributes().values());
    if (message.quoted() != null) {
      attributes.put("in_reply_to", message.quoted().id().value());
    }
    if (message.deleted()) {
      attributes.put("deleted", true);
    }
    if (message.delivery().reason() != null) {
      attributes.put("external_error", message.delivery().reason());
    }
    return attributes;
  }

  /** The agents who wrote some of these. One query, none when none did. */
  Map<AgentId, AgentSummary> senders(List<TimelineMessage> messages) {
    List<AgentId> ids =
        messages.stream()
            .filter(message -> message.type() != MessageType.INCOMING)
            .map(TimelineMessage::sender)
            .filter(Objects::nonNull)
            .filter(sender -> sender.kind() == Actor.Kind.AGENT)
            .map(sender -> new AgentId(sender.id()))
            .distinct()
            .collect(Collectors.toList());
    return ids.isEmpty() ? Map.of() : agents.ofIds(ids, Actor.SYSTEM);
  }

  private String picture(String key) {
    return key == null ? "" : settings.http().baseUrl() + Pictures.PATH + key;
  }

  private PersonShape sender(TimelineMessage message, Map<AgentId, AgentSummary> senders) {
    TimelineMessage.Sender from = message.sender();
    if (from == null) {
      return null;
    }
    return switch (from.kind()) {
      case AGENT -> agent(from, senders.get(new AgentId(from.id())));
      case CONTACT -> PersonShape.named(from.id(), from.name());
      case BOT ->
          new PersonShape.BotEvent(from.id(), from.name(), picture(from.picture()), "agent_bot");
      case SYSTEM -> null;
    };
  }

  private static PersonShape agent(TimelineMessage.Sender from, AgentSummary known) {
    return known == null
        ? new PersonShape.UserEvent(from.id(), from.name(), from.name(), "", "user", "offline", "")
        : PersonShape.of(known);
  }

  private long account() {
    return tenants.current().value();
  }
}
