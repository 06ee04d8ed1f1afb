package app.atende.channels.payloads;

import app.atende.attributes.Attributes;
import app.atende.channels.payloads.Shapes.Attachment;
import app.atende.channels.payloads.Shapes.ContactInboxRow;
import app.atende.channels.payloads.Shapes.ConversationBody;
import app.atende.channels.payloads.Shapes.ConversationHook;
import app.atende.channels.payloads.Shapes.MessageBody;
import app.atende.channels.payloads.Shapes.MessageEvent;
import app.atende.channels.payloads.Shapes.Meta;
import app.atende.channels.payloads.Shapes.Named;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineMessage.Sender;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import app.atende.roles.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the body of an event of a conversation from what was read of the account.
 *
 * @param people who takes part
 * @param baseUrl where links to files begin
 * @param conversation where it happened
 * @param newest the newest message that its contact may see
 */
record BodyWriter(
    People people,
    String baseUrl,
    ConversationDetail conversation,
    Optional<TimelineMessage> newest) {

  private static final int MOST_UNREAD = 10;

  /** The body of an event about a message. */
  byte[] ofMessage(String event, TimelineMessage message) {
    Sender sender = message.sender();
    return Paper.write(
        new MessageBody(
            people.account(),
            Map.of(),
            message.attributes().values(),
            message.contentType(),
            Paper.plain(message.content()),
            hook(),
            Paper.iso(message.createdAt()),
            message.id().value(),
            new Named(card().inbox().id().value(), card().inbox().name()),
            message.type().word(),
            message.privateNote(),
            sender == null ? null : people.hook(sender.kind(), sender.id(), sender.name()),
            message.sourceId(),
            attachments(message),
            new Named(conversation.contact().id().value(), conversation.contact().name()),
            event));
  }

  /** The body of an event about the conversation itself. */
  byte[] ofConversation(String event, List<?> changed) {
    return Paper.write(new ConversationBody(event, hook(), changed));
  }

  /** The body of somebody's beginning or ending to type. */
  byte[] ofTyping(String event, Typist typist) {
    Object user = people.hook(typist.kind(), typist.id(), "");
    return Paper.write(new Shapes.TypingBody(event, user, hook(), typist.privateNote()));
  }

  /** The conversation as a part of a body. */
  ConversationHook hook() {
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
        Paper.iso(card.snoozedUntil()),
        unread(),
        Paper.iso(times.firstReplyAt()),
        card.priority().word(),
        Paper.seconds(card.waitingSince()),
        Paper.seconds(times.agentLastSeenAt()),
        Paper.seconds(times.contactLastSeenAt()),
        Paper.seconds(card.lastActivityAt()),
        Paper.seconds(card.lastActivityAt()),
        Paper.seconds(card.createdAt()),
        Paper.fraction(times.updatedAt()),
        people.account(),
        people.account().id(),
        card.id().value());
  }

  private int unread() {
    return Math.min(card().unread(), MOST_UNREAD);
  }

  private ContactInboxRow contactInbox() {
    ConversationDetail.Session session = conversation.session();
    return new ContactInboxRow(
        session.id().value(),
        conversation.contact().id().value(),
        card().inbox().id().value(),
        session.sourceId(),
        Paper.iso(session.createdAt()),
        Paper.iso(session.updatedAt()),
        session.verified());
  }

  private Meta meta() {
    ConversationCard.Assignee assignee = card().assignee();
    Shapes.UserEvent agent = assignee == null ? null : people.userEvent(assignee.id().value());
    return new Meta(
        people.contactEvent(),
        agent,
        agent == null ? null : "User",
        team(card().team()),
        conversation.session().verified());
  }

  private static Named team(ConversationCard.Team team) {
    return team == null ? null : new Named(team.id().value(), team.name());
  }

  private MessageEvent message(TimelineMessage message) {
    Sender sender = message.sender();
    return new MessageEvent(
        message.id().value(),
        Paper.plain(message.content()),
        people.account().id(),
        card().inbox().id().value(),
        card().id().value(),
        message.type().number(),
        Paper.seconds(message.createdAt()),
        Paper.iso(message.updatedAt()),
        message.privateNote(),
        message.delivery().status().word(),
        message.sourceId(),
        message.contentType(),
        message.attributes().values(),
        sender == null ? null : senderType(sender.kind()),
        sender == null ? null : sender.id(),
        Map.of(),
        Map.of(),
        Paper.plain(message.content()),
        Attributes.NONE.values(),
        inConversation(),
        attachments(message),
        sender == null ? null : people.event(sender.kind(), sender.id(), sender.name()));
  }

  private Shapes.InConversation inConversation() {
    ConversationCard.Assignee assignee = card().assignee();
    return new Shapes.InConversation(
        assignee == null ? null : assignee.id().value(),
        unread(),
        Paper.seconds(card().lastActivityAt()),
        new Shapes.ContactInboxSource(conversation.session().sourceId()));
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
        people.account().id(),
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
}
