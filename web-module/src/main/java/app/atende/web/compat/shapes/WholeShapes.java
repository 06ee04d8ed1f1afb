package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.WholeConversation;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.shapes.ConversationShape.Meta;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns conversations of the hub into the shape that programs of agents read. Three queries at most
 * for a whole list: senders, assignees, teams.
 */
@ApplicationScoped
public class WholeShapes {

  private static final int MOST_UNREAD = 10;

  @Inject private Tenants tenants;
  @Inject private AgentQueries agents;
  @Inject private TeamQueries teams;
  @Inject private ContactShapes contacts;
  @Inject private MessageShapes messages;

  /** Whoever is named in several conversations. */
  private record Cast(
      Map<AgentId, AgentSummary> senders,
      Map<AgentId, AgentSummary> assignees,
      Map<TeamId, TeamSummary> teams,
      Actor reader) {}

  /** The newest line, if there is one, and the last words; null for none. */
  private record Ends(List<MessageShape.Event> newest, MessageShape.Event said) {}

  /** One. */
  public ConversationShape one(WholeConversation conversation, Actor reader) {
    return all(List.of(conversation), reader).get(0);
  }

  /** All of them, in their order. */
  public List<ConversationShape> all(List<WholeConversation> conversations, Actor reader) {
    Cast cast = cast(conversations, reader);
    return conversations.stream().map(one -> shape(one, cast)).toList();
  }

  private Cast cast(List<WholeConversation> conversations, Actor reader) {
    List<TimelineMessage> ends =
        conversations.stream()
            .flatMap(one -> Stream.of(one.newest(), one.lastSaid()).filter(Objects::nonNull))
            .toList();
    List<ConversationCard> cards =
        conversations.stream()
            .map(WholeConversation::detail)
            .map(ConversationDetail::card)
            .toList();
    Set<AgentId> having =
        cards.stream()
            .map(ConversationCard::assignee)
            .filter(Objects::nonNull)
            .map(ConversationCard.Assignee::id)
            .collect(Collectors.toSet());
    boolean teamed = cards.stream().anyMatch(card -> card.team() != null);
    Map<TeamId, TeamSummary> known =
        teamed
            ? teams.list(reader).stream()
                .collect(Collectors.toMap(TeamSummary::id, Function.identity()))
            : Map.of();
    return new Cast(
        messages.senders(ends),
        having.isEmpty() ? Map.of() : agents.ofIds(having, reader),
        known,
        reader);
  }

  private ConversationShape shape(WholeConversation whole, Cast cast) {
    ConversationDetail detail = whole.detail();
    MessageShape.Event newest = event(whole.newest(), detail, cast);
    Ends ends =
        new Ends(
            newest == null ? List.of() : List.of(newest), event(whole.lastSaid(), detail, cast));
    return shape(detail, ends, meta(detail, cast));
  }

  private ConversationShape shape(ConversationDetail detail, Ends ends, Meta meta) {
    ConversationCard card = detail.card();
    return new ConversationShape(
        meta,
        card.id().value(),
        ends.newest(),
        account(),
        detail.uuid(),
        detail.additionalAttributes().values(),
        WireTime.seconds(detail.times().agentLastSeenAt()),
        WireTime.seconds(detail.times().assigneeLastSeenAt()),
        true,
        WireTime.seconds(detail.times().contactLastSeenAt()),
        detail.customAttributes().values(),
        card.inbox().id().value(),
        card.labels().stream().map(ConversationCard.Label::title).toList(),
        card.contact().blocked(),
        WireTime.iso(card.snoozedUntil()),
        card.status().word(),
        WireTime.seconds(card.createdAt()),
        WireTime.fraction(detail.times().updatedAt()),
        WireTime.seconds(card.lastActivityAt()),
        WireTime.seconds(detail.times().firstReplyAt()),
        Math.min(card.unread(), MOST_UNREAD),
        ends.said(),
        WireTime.seconds(card.lastActivityAt()),
        card.priority().word(),
        WireTime.seconds(card.waitingSince()),
        null);
  }

  private MessageShape.Event event(TimelineMessage message, ConversationDetail detail, Cast cast) {
    InboxId inbox = detail.card().inbox().id();
    return message == null
        ? null
        : messages.event(message, inbox, ConversationShapes.around(detail), cast.senders());
  }

  private Meta meta(ConversationDetail detail, Cast cast) {
    ConversationCard card = detail.card();
    AgentSummary assignee =
        card.assignee() == null ? null : cast.assignees().get(card.assignee().id());
    TeamSummary team = card.team() == null ? null : cast.teams().get(card.team().id());
    return new Meta(
        contacts.plain(detail.contact()),
        card.inbox().channel().word(),
        assignee == null ? null : AgentShape.of(assignee, account()),
        assignee == null ? null : "User",
        team == null ? null : TeamShape.of(team, account(), cast.reader()),
        detail.session().verified());
  }

  private long account() {
    return tenants.current().value();
  }
}
