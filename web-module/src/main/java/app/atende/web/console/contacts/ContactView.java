package app.atende.web.console.contacts;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNotePage;
import app.atende.contacts.ContactNotes;
import app.atende.contacts.ContactQueries;
import app.atende.conversations.ContactHistory;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.ConversationPage;
import app.atende.conversations.LabelSummary;
import app.atende.web.console.AttributeReader;
import app.atende.web.console.Card;
import app.atende.web.console.CardMaker;
import app.atende.web.console.Details;
import app.atende.web.console.NoteLine;
import app.atende.web.console.NoteReader;
import app.atende.web.console.OldAddresses;
import app.atende.web.console.OwnAttributes;
import app.atende.web.console.Sorting;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a contact: who he is, and one of four tabs beside it. */
@Named
@RequestScoped
public class ContactView {

  /** How many conversations a page of the history shows. */
  private static final int CONVERSATIONS = 50;

  private static final List<String> TABS = List.of("attributes", "history", "notes", "merge");
  private static final int NOTES = 20;

  @Inject private ContactsPage page;
  @Inject private OldAddresses addresses;
  @Inject private ContactQueries queries;
  @Inject private ContactLabels contactLabels;
  @Inject private ContactNotes noteDesk;
  @Inject private ContactHistory conversations;
  @Inject private AttributeReader attributes;
  @Inject private Countries countries;
  @Inject private Sorting sorting;
  @Inject private NoteReader noteReader;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private ContactDetail contact;
  private Set<Long> borne;
  private ContactNotePage notes;
  private ConversationPage history;

  /** The page of one who went into another contact is that one's page. */
  public void load() {
    page.check();
    ContactDetail shown = getContact();
    if (!FacesContext.getCurrentInstance().isPostback() && !shown.id().equals(asked())) {
      addresses.to(shown.id());
    }
  }

  /** Who he is; whoever is not there is a page that is not there. One statement, the first time. */
  public ContactDetail getContact() {
    if (contact == null) {
      contact = queries.detail(asked(), current.actor());
    }
    return contact;
  }

  private ContactId asked() {
    return Route.of(request)
        .map(route -> route.number("contact"))
        .filter(OptionalLong::isPresent)
        .map(number -> new ContactId(number.getAsLong()))
        .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
  }

  /** The tab that the address names. */
  public String getTab() {
    String asked = request.getParameter("tab");
    return asked != null && TABS.contains(asked) ? asked : TABS.get(0);
  }

  /** The tabs in their order. */
  public List<String> getTabs() {
    return TABS;
  }

  /** All labels of the account by title, and which of them he bears. */
  public List<Borne> getLabels() {
    if (borne == null) {
      borne =
          contactLabels
              .of(Set.of(getContact().id()), current.actor())
              .getOrDefault(getContact().id(), Set.of())
              .stream()
              .map(id -> id.value())
              .collect(Collectors.toSet());
    }
    return sorting.labels().stream()
        .map(label -> new Borne(label, borne.contains(label.id().value())))
        .toList();
  }

  /** Those that he bears. */
  public List<Borne> getBorne() {
    return getLabels().stream().filter(Borne::borne).toList();
  }

  /** The account's own attributes of him. */
  public OwnAttributes getOwn() {
    return attributes.of(AttributeOwner.CONTACT, getContact().customAttributes());
  }

  /**
   * His conversations in all inboxes, as far as the reader may see them, the newest first, from
   * where the address says.
   */
  public List<Card> getHistory() {
    return historyPage().cards().stream().map(CardMaker::of).toList();
  }

  /** Where older conversations begin; null when there are none. */
  public String getOlderHistory() {
    return historyPage().next();
  }

  private ConversationPage historyPage() {
    if (history == null) {
      String before = request.getParameter("before");
      boolean isAsked = before != null && before.matches("[0-9]{1,18}-[1-9][0-9]{0,17}");
      String from = isAsked ? before : null;
      history = conversations.page(getContact().id(), from, CONVERSATIONS, current.actor());
    }
    return history;
  }

  /** Notes about him, the newest first, from where the address says. */
  public List<NoteLine> getNotes() {
    return noteReader.of(notePage());
  }

  /** Where older notes begin; null when there are none. */
  public Long getOlderNotes() {
    return notePage().next();
  }

  private ContactNotePage notePage() {
    if (notes == null) {
      String before = request.getParameter("before");
      boolean isAsked = before != null && before.matches("[1-9][0-9]{0,17}");
      Long from = isAsked ? Long.valueOf(before) : null;
      notes = noteDesk.list(getContact().id(), from, NOTES, current.actor());
    }
    return notes;
  }

  /** How he can be reached and what else is known of him; what is not known is left out. */
  public List<Details.Fact> getFacts() {
    ContactDetail known = getContact();
    Attributes more = known.additionalAttributes();
    List<Details.Fact> facts = new ArrayList<>();
    add(facts, "mail", "email", known.email());
    add(facts, "phone", "phone", known.phoneNumber());
    add(facts, "hash", "identifier", known.identifier());
    add(facts, "building-2", "company", more.text("company_name").orElse(null));
    String country = countries.name(more.text("country_code").orElse(null));
    add(
        facts,
        "map-pin",
        "place",
        Stream.of(more.text("city").orElse(null), country)
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", ")));
    add(facts, "info", "bio", more.text("description").orElse(null));
    more.object("social_profiles")
        .values()
        .forEach((network, name) -> add(facts, "at-sign", "network", network + ": " + name));
    return facts;
  }

  private static void add(List<Details.Fact> facts, String icon, String what, String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Details.Fact(icon, "contacts_show.fact." + what + ".label", value, "auto"));
    }
  }

  /**
   * A label of the account.
   *
   * @param borne whether he bears it
   */
  public record Borne(LabelSummary label, boolean borne) {}
}
