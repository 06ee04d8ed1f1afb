package app.atende.web.live;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactDetail;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.DisplayId;
import app.atende.realtime.LiveNews;
import app.atende.web.console.CardPreview;
import app.atende.web.page.Portraits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The JSON that goes over the console's socket: ids and the few facts that a card needs. */
final class Frames {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Frames() {}

  /** The first frame: where the numbers stand. */
  static String welcome(LivePlace place) {
    return json(at(place, "welcome"));
  }

  /** Numbers are missing: read again. */
  static String gap(LivePlace place) {
    return json(at(place, "gap"));
  }

  /** Still there. */
  static String pong(LivePlace place) {
    return json(at(place, "pong"));
  }

  /** Colleagues who have the same conversation open. */
  static String viewers(long conversation, Collection<Map<String, Object>> agents) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("event", "viewers");
    frame.put("conversation", conversation);
    frame.put("agents", agents);
    return json(frame);
  }

  /** The contacts who have their chat open. */
  static String contactsHere(Collection<Long> contacts) {
    return json(Map.of("event", "contacts_here", "contacts", contacts));
  }

  /** A contact has opened his chat, or closed it. */
  static String contactPresence(long contact, boolean here) {
    return json(Map.of("event", here ? "contact_came" : "contact_went", "contact", contact));
  }

  /**
   * News.
   *
   * @param facts what a card or a dot needs to know; may be empty
   */
  static String news(LiveSignal signal, Map<String, Object> facts) {
    LiveNews news = signal.news();
    Map<String, Object> frame =
        at(
            new LivePlace(signal.seq(), signal.epoch()),
            news.kind().name().toLowerCase(Locale.ROOT));
    frame.put("account", news.tenant().value());
    if (news.conversation() != null) {
      frame.put("conversation", news.conversation().display().value());
      frame.put("version", news.conversation().version());
    }
    if (news.message() != null) {
      frame.put("id", news.message().id().value());
    }
    frame.put("hint", hint(news, facts));
    return json(frame);
  }

  private static Map<String, Object> hint(LiveNews news, Map<String, Object> facts) {
    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("by", news.event().causedBy().kind() + "-" + news.event().causedBy().id());
    if (news.typing() != null) {
      hint.put("name", news.typing().name());
      hint.put("private", news.typing().privateNote());
    }
    if (news.message() != null) {
      hint.put("type", news.message().type().word());
      hint.put("private", news.message().privateNote());
      news.message().echoId().ifPresent(echo -> hint.put("echo", echo));
    }
    hint.putAll(facts);
    return hint;
  }

  /** What a card of the list needs. */
  static Map<String, Object> facts(ConversationCard card) {
    CardPreview preview = CardPreview.of(card);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("contact", card.contact().name());
    facts.put("face", Portraits.ofContact(card.contact().picture()));
    facts.put("muted", card.contact().blocked());
    facts.put("preview", preview.text());
    facts.put("previewKey", preview.key());
    facts.put("previewIcon", preview.icon());
    facts.put("at", card.lastActivityAt().toEpochMilli());
    facts.put("unread", card.unread());
    facts.put("unattended", card.unattended());
    facts.put("status", card.status().name());
    facts.put("priority", card.priority().name());
    facts.put(
        "snoozedUntil", card.snoozedUntil() == null ? null : card.snoozedUntil().toEpochMilli());
    facts.put("team", card.team() == null ? null : card.team().id().value());
    facts.put(
        "labels",
        card.labels().stream()
            .map(l -> Map.of("id", l.id().value(), "title", l.title(), "color", l.color()))
            .toList());
    facts.put("inbox", card.inbox().id().value());
    facts.put("assignee", card.assignee() == null ? null : card.assignee().id().value());
    facts.put("assigneeName", card.assignee() == null ? null : card.assignee().name());
    facts.put(
        "assigneeFace",
        card.assignee() == null ? null : Portraits.ofAgent(card.assignee().picture()));
    return facts;
  }

  /** What is told of a conversation that went into another one: its number. */
  static Map<String, Object> gone(DisplayId into) {
    return Map.of("into", into.value());
  }

  /** What the dot of an agent needs. */
  static Map<String, Object> facts(AgentSummary agent) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("agent", agent.id().value());
    facts.put("availability", agent.seen().name());
    return facts;
  }

  /** What the bell needs. */
  static Map<String, Object> facts(long unreadNotices) {
    return Map.of("notices", unreadNotices);
  }

  /** What the places need where a contact's name stands. */
  static Map<String, Object> facts(ContactDetail contact) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("contactId", contact.id().value());
    facts.put("contact", contact.name());
    facts.put("face", Portraits.ofContact(contact.picture()));
    facts.put("muted", contact.blocked());
    return facts;
  }

  private static Map<String, Object> at(LivePlace place, String event) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("seq", place.seq());
    frame.put("epoch", place.epoch());
    frame.put("event", event);
    return frame;
  }

  private static String json(Map<String, Object> frame) {
    try {
      return JSON.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of plain values can be written", e);
    }
  }
}
