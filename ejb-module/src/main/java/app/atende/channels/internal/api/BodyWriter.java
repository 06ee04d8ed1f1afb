package app.atende.channels.internal.api;

import app.atende.accounts.AgentSummary;
import app.atende.attributes.Attributes;
import app.atende.channels.internal.api.Shapes.Attachment;
import app.atende.channels.internal.api.Shapes.BotHook;
import app.atende.channels.internal.api.Shapes.ContactEvent;
import app.atende.channels.internal.api.Shapes.ContactHook;
import app.atende.channels.internal.api.Shapes.ContactInboxRow;
import app.atende.channels.internal.api.Shapes.ConversationBody;
import app.atende.channels.internal.api.Shapes.ConversationHook;
import app.atende.channels.internal.api.Shapes.MessageBody;
import app.atende.channels.internal.api.Shapes.MessageEvent;
import app.atende.channels.internal.api.Shapes.Meta;
import app.atende.channels.internal.api.Shapes.Named;
import app.atende.channels.internal.api.Shapes.UserEvent;
import app.atende.channels.internal.api.Shapes.UserHook;
import app.atende.contacts.ContactDetail;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineMessage.Sender;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import app.atende.roles.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the body of a webhook from what was read of the account.
 *
 * @param account its id and name
 * @param baseUrl where links to files begin
 * @param conversation where it happened
 * @param agents those who are named, by id
 */
record BodyWriter(
    Named account,
    String baseUrl,
    ConversationDetail conversation,
    Map<Long, AgentSummary> agents) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final double MICROS = 1_000_000d;
  private static final int MOST_UNREAD = 10;

  /** The body of an event about a message. */
  byte[] ofMessage(String event, TimelineMessage message, Optional<TimelineMessage> newest) {
    return write(
        new MessageBody(
            account,
            Map.of(),
            message.attributes().values(),
            message.contentType(),
            plain(message.content()),
            conversation(newest),
            iso(message.createdAt()),
            message.id().value(),
            new Named(card().inbox().id().value(), card().inbox().name()),
            message.type().word(),
            message.privateNote(),
            sender(message.sender()),
            message.sourceId(),
            attachments(message),
            event));
  }

  /** The body of an event about the conversation itself. */
  byte[] ofConversation(String event, Optional<TimelineMessage> newest) {
    return write(new ConversationBody(event, conversation(newest), null));
  }

  private ConversationHook conversation(Optional<TimelineMessage> newest) {
    ConversationCard card = card();
    ConversationDetail.Times times = conversation.times();
    return new ConversationHook(
        conversation.additionalAttributes().values(),
        true,
        card.inbox().channel().word(),
        contactInbox(),
        card.id().value(),
        card.inbox().id().value(),
        newest.map(this::message).stream().toList(),
        card.labels().stream().map(ConversationCard.Label::title).toList(),
        meta(),
        card.status().word(),
        conversation.customAttributes().values(),
        iso(card.snoozedUntil()),
        Math.min(card.unread(), MOST_UNREAD),
        iso(times.firstReplyAt()),
        card.priority().word(),
        seconds(card.waitingSince()),
        seconds(times.agentLastSeenAt()),
        seconds(times.contactLastSeenAt()),
        seconds(card.lastActivityAt()),
        seconds(card.lastActivityAt()),
        seconds(card.createdAt()),
        times.updatedAt().getEpochSecond() + times.updatedAt().getNano() / 1000 / MICROS,
        account);
  }

  private ContactInboxRow contactInbox() {
    ConversationDetail.Session session = conversation.session();
    return new ContactInboxRow(
        session.id().value(),
        conversation.contact().id().value(),
        card().inbox().id().value(),
        session.sourceId(),
        iso(session.createdAt()),
        iso(session.updatedAt()),
        session.verified());
  }

  private Meta meta() {
    ConversationCard.Assignee assignee = card().assignee();
    AgentSummary agent = assignee == null ? null : agents.get(assignee.id().value());
    return new Meta(
        contactEvent(),
        agent == null ? null : userEvent(agent),
        agent == null ? null : "User",
        team(card().team()),
        conversation.session().verified());
  }

  private static Named team(ConversationCard.Team team) {
    return team == null ? null : new Named(team.id().value(), team.name());
  }

  private ContactEvent contactEvent() {
    ContactDetail contact = conversation.contact();
    return new ContactEvent(
        contact.additionalAttributes().values(),
        contact.customAttributes().values(),
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        contact.pictureAddress(baseUrl),
        contact.blocked(),
        "contact");
  }

  private static UserEvent userEvent(AgentSummary agent) {
    return new UserEvent(
        agent.id().value(),
        agent.name(),
        agent.availableName(),
        "",
        "user",
        agent.seen().name().toLowerCase(Locale.ROOT),
        "");
  }

  private Object sender(Sender sender) {
    if (sender == null) {
      return null;
    }
    return switch (sender.kind()) {
      case AGENT -> userHook(sender);
      case CONTACT -> contactHook();
      case BOT -> new BotHook(sender.id(), sender.name(), "agent_bot");
      case SYSTEM -> null;
    };
  }

  private UserHook userHook(Sender sender) {
    AgentSummary agent = agents.get(sender.id());
    return new UserHook(sender.id(), sender.name(), agent == null ? null : agent.email(), "user");
  }

  private ContactHook contactHook() {
    ContactDetail contact = conversation.contact();
    return new ContactHook(
        account,
        contact.additionalAttributes().values(),
        contact.pictureAddress(baseUrl),
        contact.customAttributes().values(),
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        contact.pictureAddress(baseUrl),
        contact.blocked());
  }

  private MessageEvent message(TimelineMessage message) {
    Sender sender = message.sender();
    return new MessageEvent(
        message.id().value(),
        plain(message.content()),
        account.id(),
        card().inbox().id().value(),
        card().id().value(),
        message.type().number(),
        seconds(message.createdAt()),
        iso(message.updatedAt()),
        message.privateNote(),
        message.delivery().status().word(),
        message.sourceId(),
        message.contentType(),
        message.attributes().values(),
        sender == null ? null : senderType(sender.kind()),
        sender == null ? null : sender.id(),
        Map.of(),
        Map.of(),
        plain(message.content()),
        Attributes.NONE.values(),
        attachments(message));
  }

  private static String senderType(Actor.Kind kind) {
    return switch (kind) {
      case AGENT -> "User";
      case CONTACT -> "Contact";
      case BOT -> "AgentBot";
      case SYSTEM -> null;
    };
  }

  /** Null when there are none, so that the key is left out. */
  private List<Attachment> attachments(TimelineMessage message) {
    List<Attachment> files =
        message.attachments().stream().map(file -> attachment(file, message)).toList();
    return files.isEmpty() ? null : files;
  }

  private Attachment attachment(AttachmentSummary file, TimelineMessage message) {
    String link = baseUrl + file.path();
    return new Attachment(
        file.id().value(),
        message.id().value(),
        file.kind().name().toLowerCase(Locale.ROOT),
        account.id(),
        file.extension(),
        file.contentType(),
        link,
        file.kind() == FileKind.IMAGE ? link : "",
        file.byteSize(),
        file.width(),
        file.height());
  }

  private ConversationCard card() {
    return conversation.card();
  }

  /** Hard line breaks of Markdown are plain ones, and none stand at the end (contract 11.3). */
  private static String plain(String content) {
    return content == null ? null : content.replace("\\\n", "\n").stripTrailing();
  }

  private static String iso(Instant at) {
    return at == null ? null : ISO.format(at);
  }

  private static long seconds(Instant at) {
    return at == null ? 0 : at.getEpochSecond();
  }

  private static byte[] write(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A webhook's body is always JSON", e);
    }
  }
}
