package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.Settings;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxes;
import app.atende.contacts.ContactLine;
import app.atende.contacts.ContactList;
import app.atende.contacts.ContactListQueries;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Permission;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactShape;
import app.atende.web.compat.shapes.ContactShapes;
import app.atende.web.compat.shapes.InboxShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;

/** Lists of contacts, and new ones (contract 6.4). */
@Path("v1/accounts/{account}/contacts")
@Produces("application/json")
@RequestScoped
public class ContactsResource {

  private static final int ROWS = 15;

  @Inject private ApiCall call;
  @Inject private ContactLook look;
  @Inject private ContactListQueries lists;
  @Inject private ContactRosterQueries roster;
  @Inject private ContactQueries queries;
  @Inject private Contacts contacts;
  @Inject private ContactInboxes places;
  @Inject private ContactFinder finder;
  @Inject private ContactPortrait portrait;
  @Inject private InboxQueries inboxes;
  @Inject private ContactShapes shapes;
  @Inject private Settings settings;

  /** A page of them. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody query = LooseRequest.query(request);
    return look.of(query, call.actor())
        .map(listing -> page(listing, query))
        .orElse(new Listed(new Meta(0, shownPage(query)), List.of()));
  }

  /** A page of those in whom the words stand. */
  @GET
  @Path("search")
  public Searched search(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody query = LooseRequest.query(request);
    ContactFinder.Found found =
        finder.find(query.text("q").orElse(""), Pages.of(query), ROWS, call.actor());
    List<ContactShape> shown = shown(found.ids(), query);
    return new Searched(new SearchMeta(shown.size(), shownPage(query), found.hasMore()), shown);
  }

  /** A page of those whom an advanced filter lets through (6.5). */
  @POST
  @Path("filter")
  public Listed filter(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    try {
      LooseBody body = LooseRequest.read(request);
      return page(look.filtered(body, call.actor()), body);
    } catch (DomainException refusal) {
      throw Refusals.inOneSentence(refusal);
    }
  }

  private Listed page(ContactListing listing, LooseBody query) {
    ContactList list = lists.open(listing, call.actor());
    int first = Pages.first(Pages.of(query), ROWS);
    List<ContactId> ids =
        lists.page(list, first, ROWS, call.actor()).stream().map(ContactLine::id).toList();
    return new Listed(
        new Meta(lists.count(list, call.actor()), shownPage(query)), shown(ids, query));
  }

  private List<ContactShape> shown(List<ContactId> ids, LooseBody query) {
    boolean withPlaces = query.flag("include_contact_inboxes").orElse(true);
    return shapes.all(roster.details(ids, call.actor()), withPlaces, call.actor());
  }

  /** The contract's server gives the parameter back as it was. */
  private static Object shownPage(LooseBody query) {
    return query.filled("page").<Object>map(page -> page).orElse(1);
  }

  /** Takes one in, and makes him known at an inbox if one is named. */
  @POST
  public Created create(@Context HttpServletRequest request) {
    call.actor().require(Permission.CONTACT_EDIT);
    LooseBody body = LooseRequest.read(request);
    ContactProfile profile = new ContactFields(body).ofNewcomer();
    Optional<InboxId> inbox = body.number("inbox_id").map(Numbers::inbox);
    String source = body.filled("source_id").orElse(null);
    boolean blocked = body.flag("blocked").orElse(false);
    Optional<ContactSession> place =
        inbox.map(where -> places.create(profile, where, source, call.actor()));
    ContactId made =
        place
            .map(ContactSession::contact)
            .orElseGet(() -> contacts.create(profile, call.actor()).id());
    if (blocked) {
      contacts.setBlocked(made, true, call.actor());
    }
    portrait.put(made, body, call.actor());
    ContactDetail detail = queries.detail(made, call.actor());
    return new Created(
        new One(shapes.withPlaces(detail, call.actor()), place.map(this::place).orElse(Place.NO)));
  }

  private Place place(ContactSession session) {
    return new Place(
        InboxShape.of(inboxes.get(session.inbox(), call.actor()), null, settings.http().baseUrl()),
        session.sourceId());
  }

  /** A page. */
  public record Listed(Meta meta, List<ContactShape> payload) {}

  /**
   * How many there are.
   *
   * @param count up to ten thousand and one
   * @param currentPage as it was asked for
   */
  public record Meta(long count, Object currentPage) {}

  /** A page of a search. */
  public record Searched(SearchMeta meta, List<ContactShape> payload) {}

  /** How many are on this page, and whether there are more. */
  public record SearchMeta(long count, Object currentPage, boolean hasMore) {}

  /** The new one, as the contract wraps him. */
  public record Created(One payload) {}

  /** The new one, and where he is known. */
  public record One(ContactShape contact, Place contactInbox) {}

  /** Where he is known from now on; both null where no inbox was named. */
  public record Place(InboxShape inbox, String sourceId) {
    private static final Place NO = new Place(null, null);
  }
}
