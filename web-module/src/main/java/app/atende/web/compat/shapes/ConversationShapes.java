package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.Settings;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactConversation;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.WholeConversation;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns conversations of the hub into the shape that events carry: one for agents, one for
 * contacts.
 */
@ApplicationScoped
public class ConversationShapes {

  @Inject private Tenants tenants;
  @Inject private AgentQueries agents;
  @Inject private ContactQueries contacts;
  @Inject private MessageShapes messages;
  @Inject private Settings settings;

  /**
   * For agents, with all that they may know.
   *
   * @param thread its newest messages; the newest one that the contact may see is shown
   */
  public ConversationEvent forAgent(ConversationDetail detail, List<TimelineMessage> thread) {
    ConversationCard.Assignee assignee = detail.card().assignee();
    Map<AgentId, AgentSummary> having =
        assignee == null ? Map.of() : agents.ofIds(Set.of(assignee.id()), Actor.SYSTEM);
    return event(detail, newest(thread, detail), having);
  }

  /**
   * Several of them for agents, by row: two queries for those who have them and those who wrote
   * last. Their message is the last one, unless that is a note.
   */
  public Map<ConversationId, ConversationEvent> forAgents(List<WholeConversation> conversations) {
    Set<AgentId> assignees =
        conversations.stream()
            .map(one -> one.detail().card().assignee())
            .filter(Objects::nonNull)
            .map(ConversationCard.Assignee::id)
            .collect(Collectors.toSet());
    Map<AgentId, AgentSummary> having =
        assignees.isEmpty() ? Map.of() : agents.ofIds(assignees, Actor.SYSTEM);
    List<TimelineMessage> said = conversations.stream().flatMap(one -> said(one).stream()).toList();
    Map<AgentId, AgentSummary> senders = messages.senders(said);
    return conversations.stream()
        .collect(
            Collectors.toMap(
                one -> one.detail().row(), one -> event(one.detail(), last(one, senders), having)));
  }

  private static Optional<TimelineMessage> said(WholeConversation conversation) {
    return Optional.ofNullable(conversation.lastSaid()).filter(message -> !message.privateNote());
  }

  private List<MessageShape.Event> last(
      WholeConversation conversation, Map<AgentId, AgentSummary> senders) {
    ConversationDetail detail = conversation.detail();
    InboxId inbox = detail.card().inbox().id();
    return said(conversation).stream()
        .map(message -> messages.event(message, inbox, around(detail), senders))
        .toList();
  }

  private ConversationEvent event(
      ConversationDetail detail,
      List<MessageShape.Event> newest,
      Map<AgentId, AgentSummary> having) {
    ConversationCard card = detail.card();
    ConversationDetail.Times times = detail.times();
    return new ConversationEvent(
        detail.additionalAttributes().values(),
        true,
        card.inbox().channel().word(),
        contactInbox(detail),
        card.id().value(),
        card.inbox().id().value(),
        newest,
        card.labels().stream().map(ConversationCard.Label::title).toList(),
        meta(detail, having),
        card.status().word(),
        detail.customAttributes().values(),
        WireTime.iso(card.snoozedUntil()),
        card.unread(),
        WireTime.iso(times.firstReplyAt()),
        card.priority().word(),
        WireTime.seconds(card.waitingSince()),
        WireTime.seconds(times.agentLastSeenAt()),
        WireTime.seconds(times.contactLastSeenAt()),
        WireTime.seconds(card.lastActivityAt()),
        WireTime.seconds(card.lastActivityAt()),
        WireTime.seconds(card.createdAt()),
        WireTime.fraction(times.updatedAt()),
        tenants.current().value());
  }

  /** For the contact himself: nothing that the account keeps for its own use. */
  public ConversationEvent forContact(
      ContactConversation conversation, ChannelType channel, ContactSession session) {
    long activity = WireTime.seconds(conversation.lastActivityAt());
    return new ConversationEvent(
        Map.of(),
        true,
        channel.word(),
        null,
        conversation.id().value(),
        conversation.inbox().value(),
        List.of(),
        List.of(),
        metaFor(session),
        conversation.status().word(),
        Map.of(),
        null,
        0,
        null,
        null,
        0,
        WireTime.seconds(conversation.agentLastSeenAt()),
        WireTime.seconds(conversation.contactLastSeenAt()),
        activity,
        activity,
        WireTime.seconds(conversation.createdAt()),
        activity,
        tenants.current().value());
  }

  private URI base() {
    return settings.http().baseUrl();
  }

  private ConversationEvent.Meta metaFor(ContactSession session) {
    PersonShape self = PersonShape.of(contacts.detail(session.contact(), session.actor()), base());
    return new ConversationEvent.Meta(self, null, null, null, session.verified());
  }

  /** What an event says of the conversation that its message stands in. */
  public static MessageShape.InConversation around(ConversationDetail detail) {
    ConversationCard card = detail.card();
    return new MessageShape.InConversation(
        card.assignee() == null ? null : card.assignee().id().value(),
        card.unread(),
        WireTime.seconds(card.lastActivityAt()),
        new MessageShape.ContactInboxSource(detail.session().sourceId()));
  }

  private List<MessageShape.Event> newest(List<TimelineMessage> thread, ConversationDetail detail) {
    return thread.stream()
        .filter(message -> !message.privateNote() && message.type() != MessageType.ACTIVITY)
        .reduce((first, second) -> second)
        .map(message -> messages.event(message, detail.card().inbox().id(), around(detail)))
        .stream()
        .toList();
  }

  private ConversationEvent.Meta meta(
      ConversationDetail detail, Map<AgentId, AgentSummary> having) {
    PersonShape assignee = assignee(detail.card().assignee(), having);
    return new ConversationEvent.Meta(
        PersonShape.of(detail.contact(), base()),
        assignee,
        assignee == null ? null : "User",
        team(detail.card().team()),
        detail.session().verified());
  }

  private static ConversationEvent.Team team(ConversationCard.Team team) {
    return team == null ? null : new ConversationEvent.Team(team.id().value(), team.name());
  }

  private static PersonShape assignee(
      ConversationCard.Assignee assignee, Map<AgentId, AgentSummary> having) {
    AgentSummary agent = assignee == null ? null : having.get(assignee.id());
    return agent == null ? null : PersonShape.of(agent);
  }

  private static ConversationEvent.ContactInboxRow contactInbox(ConversationDetail detail) {
    ConversationDetail.Session session = detail.session();
    return new ConversationEvent.ContactInboxRow(
        session.id().value(),
        detail.contact().id().value(),
        detail.card().inbox().id().value(),
        session.sourceId(),
        WireTime.iso(session.createdAt()),
        WireTime.iso(session.updatedAt()),
        session.verified());
  }
}
