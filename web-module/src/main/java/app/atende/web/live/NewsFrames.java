package app.atende.web.live;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactQueries;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.notifications.NoticeQueries;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The frame of each piece of news, made once for all who hear it, now or when they catch up: at
 * most one question to the database, whatever the number of browsers. Called with the account
 * bound, by the account's lane.
 */
@ApplicationScoped
public class NewsFrames {

  @Inject private ConversationQueries conversations;
  @Inject private AgentQueries agents;
  @Inject private ContactQueries contacts;
  @Inject private NoticeQueries notices;

  /** The frame of this signal. */
  public String of(LiveSignal signal) {
    return signal.frame(this::make);
  }

  private String make(LiveSignal signal) {
    return Frames.news(signal, facts(signal.news()));
  }

  private Map<String, Object> facts(LiveNews news) {
    return switch (news.kind()) {
      case MESSAGE_CREATED,
          MESSAGE_UPDATED,
          CONVERSATION_CREATED,
          CONVERSATION_STATUS_CHANGED,
          ASSIGNEE_CHANGED,
          PRIORITY_CHANGED,
          LABELS_CHANGED,
          TEAM_CHANGED,
          CONVERSATION_SEEN ->
          card(news).map(Frames::facts).orElse(Map.of());
      case CONVERSATION_MERGED -> merged(news);
      case PRESENCE_CHANGED -> agent(news).orElse(Map.of());
      case NOTICES_CHANGED -> Frames.facts(unread(news));
      case CONTACT_NOTES_CHANGED -> Map.of("contactId", news.contact().value());
      case CONTACT_UPDATED ->
          contacts.find(news.contact(), Actor.SYSTEM).map(Frames::facts).orElse(Map.of());
      case CONTACT_MERGED -> mergedContact(news.contact());
      case CONTACT_DELETED -> goneContact(news);
      default -> Map.of();
    };
  }

  private Optional<ConversationCard> card(LiveNews news) {
    return conversations.card(news.conversation().display(), Actor.SYSTEM);
  }

  /** Of one that is gone, where it went; of the other one, how it stands. */
  private Map<String, Object> merged(LiveNews news) {
    DisplayId told = news.conversation().display();
    return card(news)
        .map(card -> card.id().equals(told) ? Frames.facts(card) : Frames.gone(card.id()))
        .orElse(Map.of());
  }

  /** Of the one who went his number; of the one into whom he went what stands under his name. */
  private Map<String, Object> mergedContact(ContactId merged) {
    Map<String, Object> facts = new LinkedHashMap<>();
    contacts.find(merged, Actor.SYSTEM).map(Frames::facts).ifPresent(facts::putAll);
    facts.put("mergedId", merged.value());
    return facts;
  }

  /** Of one who went into another one nothing: his conversations are still there. */
  private static Map<String, Object> goneContact(LiveNews news) {
    return news.event() instanceof ContactDeleted
        ? Map.of("contactId", news.contact().value())
        : Map.of();
  }

  /** News for one agent alone. */
  private long unread(LiveNews news) {
    return news.audience().agents().stream()
        .mapToLong(agent -> notices.unread(agent, Actor.SYSTEM))
        .sum();
  }

  private Optional<Map<String, Object>> agent(LiveNews news) {
    return Optional.ofNullable(news.event().ids().get("agent"))
        .map(AgentId::new)
        .flatMap(
            id ->
                agents.ofIds(Set.of(id), Actor.SYSTEM).values().stream()
                    .findFirst()
                    .map(Frames::facts));
  }
}
