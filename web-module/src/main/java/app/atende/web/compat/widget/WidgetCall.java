package app.atende.web.compat.widget;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who calls the widget's surface, and at which inbox: the website token in the query, the visitor's
 * token in the header. Read once a request, when first asked for.
 */
@RequestScoped
public class WidgetCall {

  private static final String HEADER = "X-Auth-Token";

  @Inject private HttpServletRequest request;
  @Inject private InboxQueries inboxes;
  @Inject private Contacts contacts;
  @Inject private ContactQueries known;
  @Inject private VisitorTokens tokens;
  @Inject private Tenants tenants;

  private InboxDetail inbox;
  private Optional<ContactSession> session;

  /**
   * The website inbox.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND}
   */
  public InboxDetail inbox() {
    if (inbox == null) {
      inbox =
          inboxes
              .byWebsiteToken(
                  LooseRequest.query(request).text("website_token").orElse(""), Actor.SYSTEM)
              .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
    }
    return inbox;
  }

  /** The token as it was sent. */
  String sentToken() {
    return request.getHeader(HEADER);
  }

  /** What the visitor's token says; empty when he has none that is good here. */
  public Optional<VisitorToken> token() {
    return tokens.read(sentToken(), account(), inbox().id());
  }

  /** A visitor who must have a token, be he known or not; throws {@code CONTACT_NOT_FOUND}. */
  public VisitorToken requireToken() {
    return token().orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
  }

  /** The visitor, if he has become a contact. */
  public Optional<ContactSession> session() {
    if (session == null) {
      session =
          token().flatMap(token -> known.session(inbox().id(), token.sourceId(), Actor.SYSTEM));
    }
    return session;
  }

  /** A visitor who must be a contact; throws {@code CONTACT_NOT_FOUND}. */
  public ContactSession requireSession() {
    return session().orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
  }

  /**
   * The visitor, who becomes a contact now if he was none.
   *
   * @param origin what is known of the page that he writes from
   */
  public ContactSession arrive(Attributes origin) {
    String sourceId = requireToken().sourceId();
    if (session().isEmpty()) {
      Arrival visitor = Arrival.visitor(inbox().id());
      Arrival arrival =
          new Arrival(visitor.inbox(), sourceId, from(origin), visitor.proof(), visitor.matching());
      session = Optional.of(contacts.arrive(arrival, Actor.SYSTEM));
    }
    return requireSession();
  }

  /** All that is known of a visitor: address and page that he came from (contract 5.4, Contact). */
  private ContactProfile from(Attributes origin) {
    Attributes known = Attributes.NONE.with("created_at_ip", address());
    Attributes page = known.with("referer", origin.text("referer").orElse(null));
    return new ContactProfile(null, null, null, null, Attributes.NONE, page);
  }

  /** From where the request comes. */
  public String address() {
    return request.getRemoteAddr();
  }

  TenantId account() {
    return tenants.current();
  }
}
