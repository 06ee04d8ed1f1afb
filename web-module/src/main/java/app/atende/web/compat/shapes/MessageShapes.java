package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.Settings;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
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

  /** Inside an event. */
  public MessageShape.Event event(
      TimelineMessage message, InboxId inbox, MessageShape.InConversation conversation) {
    TimelineMessage.Sender from = message.sender();
    String content = message.isActivity() ? activities.of(message.activity()) : message.content();
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
        sender(message, senders(List.of(message))),
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

  private Map<AgentId, AgentSummary> senders(List<TimelineMessage> messages) {
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

  private static PersonShape sender(TimelineMessage message, Map<AgentId, AgentSummary> senders) {
    TimelineMessage.Sender from = message.sender();
    if (from == null) {
      return null;
    }
    return switch (from.kind()) {
      case AGENT -> agent(from, senders.get(new AgentId(from.id())));
      case CONTACT -> PersonShape.named(from.id(), from.name());
      case BOT -> new PersonShape.BotEvent(from.id(), from.name(), "", "agent_bot");
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
