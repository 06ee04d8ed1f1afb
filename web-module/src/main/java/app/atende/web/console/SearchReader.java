package app.atende.web.console;

import app.atende.contacts.ContactSearchQueries;
import app.atende.contacts.FoundContact;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FoundMessage;
import app.atende.conversations.SearchQueries;
import app.atende.roles.Actor;
import app.atende.rows.FoundPage;
import app.atende.rows.SearchWords;
import app.atende.web.page.Portraits;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a search shows: two statements for each kind, and one more for the conversations of
 * the contacts that were found.
 */
@RequestScoped
public class SearchReader {

  private static final int FEW = 5;
  private static final int ROWS = 15;
  private static final String JOINT = " · ";

  @Inject private ContactSearchQueries contacts;
  @Inject private SearchQueries queries;
  @Inject private Sentences sentences;
  @Inject private Times times;
  @Inject private Words words;

  /** Where a page begins, and how the reader's addresses begin. */
  public record Place(Long cursor, String home, Actor actor) {}

  /** The kinds that the tab shows, in their order: a few of each, or a page of its own. */
  public List<SearchSection> sections(SearchWanted wanted, Place place) {
    List<SearchSection> sections = new ArrayList<>();
    if (wanted.wantsContacts()) {
      sections.add(contacts(wanted, place));
    }
    if (wanted.wantsConversations()) {
      sections.add(conversations(wanted, place));
    }
    if (wanted.wantsMessages()) {
      sections.add(messages(wanted, place));
    }
    return sections;
  }

  private static int rows(SearchWanted wanted) {
    return wanted.tab().equals("all") ? FEW : ROWS;
  }

  private static SearchSection section(
      String kind, FoundPage<SearchHit> page, SearchWanted wanted, Place place) {
    boolean few = wanted.tab().equals("all");
    String all = place.home() + "/search" + wanted.query(kind);
    return SearchSection.of(kind, page, few ? all : null);
  }

  private SearchSection contacts(SearchWanted wanted, Place place) {
    FoundPage<FoundContact> page =
        contacts.search(
            wanted.ofContacts(times.getZone()), place.cursor(), rows(wanted), place.actor());
    List<SearchHit> hits =
        page.found().stream().map(contact -> hit(contact, wanted.words(), place)).toList();
    return section("contacts", new FoundPage<>(hits, page.next()), wanted, place);
  }

  private static SearchHit hit(FoundContact contact, SearchWords sought, Place place) {
    String known =
        Stream.of(contact.email(), contact.phoneNumber(), contact.identifier())
            .filter(Objects::nonNull)
            .map(each -> Marked.all(each, sought))
            .collect(Collectors.joining(JOINT));
    return new SearchHit(
        contact.id().value(),
        place.home() + "/contacts/" + contact.id(),
        contact.name(),
        Portraits.ofContact(contact.picture()),
        Marked.all(contact.name(), sought),
        known,
        "",
        null,
        contact.lastActivityAt());
  }

  private SearchSection conversations(SearchWanted wanted, Place place) {
    FoundPage<ConversationCard> page =
        queries.conversations(
            wanted.ofConversations(times.getZone()), place.cursor(), rows(wanted), place.actor());
    List<SearchHit> hits =
        page.found().stream().map(card -> hit(card, wanted.words(), place)).toList();
    return section("conversations", new FoundPage<>(hits, page.next()), wanted, place);
  }

  private SearchHit hit(ConversationCard card, SearchWords sought, Place place) {
    CardPreview preview = CardPreview.of(card);
    String text = preview.text().isEmpty() ? words.say(preview.key()) : preview.text();
    String status = words.say("ConversationStatus." + card.status());
    return new SearchHit(
        card.id().value(),
        place.home() + "/conversations/" + card.id(),
        card.contact().name(),
        Portraits.ofContact(card.contact().picture()),
        Marked.all(card.contact().name(), sought),
        Marked.excerpt(text, SearchWords.of(null)),
        String.join(JOINT, card.inbox().name(), number(card.id()), status),
        preview.icon(),
        card.lastActivityAt());
  }

  private SearchSection messages(SearchWanted wanted, Place place) {
    FoundPage<FoundMessage> page =
        queries.messages(
            wanted.ofConversations(times.getZone()), place.cursor(), rows(wanted), place.actor());
    List<SearchHit> hits =
        page.found().stream().map(message -> hit(message, wanted.words(), place)).toList();
    return section("messages", new FoundPage<>(hits, page.next()), wanted, place);
  }

  private SearchHit hit(FoundMessage message, SearchWords sought, Place place) {
    String sender = sentences.sender(message.sender());
    String conversation = place.home() + "/conversations/" + message.conversation();
    return new SearchHit(
        message.id().value(),
        conversation + "?messageId=" + message.id(),
        sender,
        BubbleMaker.face(message.sender()),
        Marked.all(sender, SearchWords.of(null)),
        Marked.excerpt(CardPreview.plain(message.content()), sought),
        String.join(
            JOINT, message.contact(), message.inbox().name(), number(message.conversation())),
        message.privateNote() ? "lock" : null,
        message.at());
  }

  private String number(DisplayId id) {
    return words.say("conversations_timeline.number.text", id.toString());
  }
}
