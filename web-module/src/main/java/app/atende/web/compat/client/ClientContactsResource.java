package app.atende.web.compat.client;

import app.atende.attributes.Attributes;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.IdentityProof;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactRow;
import app.atende.web.compat.shapes.WorkingHourShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;

/** The inbox and its contacts (contract 9). */
@Path("v1/inboxes/{identifier}")
@Produces("application/json")
@RequestScoped
public class ClientContactsResource {

  private static final long ANY_VERSION = -1;

  @Inject private ClientCall call;
  @Inject private Contacts contacts;
  @Inject private ContactQueries known;
  @Inject private InboxQueries inboxes;
  @Inject private Tenants tenants;

  /** What a client may know of the inbox. */
  @GET
  public PublicInbox inbox(@PathParam("identifier") String identifier) {
    return PublicInbox.of(call.inbox(identifier));
  }

  /** Receives a contact: a known source id, a known person, or somebody new. */
  @POST
  @Path("contacts")
  public PublicContact create(
      @PathParam("identifier") String identifier, @Context HttpServletRequest request) {
    InboxDetail inbox = call.inbox(identifier);
    LooseBody body = LooseRequest.read(request);
    Arrival arrival =
        Arrival.known(inbox.id(), body.filled("source_id").orElse(null), profile(body))
            .with(proof(inbox, body));
    return shape(contacts.arrive(arrival, Actor.SYSTEM));
  }

  /** One contact. */
  @GET
  @Path("contacts/{source}")
  public PublicContact show(
      @PathParam("identifier") String identifier, @PathParam("source") String source) {
    return shape(call.session(identifier, source));
  }

  /** Changes what is known of a contact. */
  @PATCH
  @Path("contacts/{source}")
  public ContactRow update(
      @PathParam("identifier") String identifier,
      @PathParam("source") String source,
      @Context HttpServletRequest request) {
    ContactSession session = call.session(identifier, source);
    LooseBody body = LooseRequest.read(request);
    proof(call.inbox(identifier), body);
    ContactProfile profile = profile(body).withIdentifier(null);
    ContactDetail contact =
        contacts.update(session.contact(), ANY_VERSION, profile, session.actor());
    return ContactRow.of(contact, tenants.current().value());
  }

  private IdentityProof proof(InboxDetail inbox, LooseBody body) {
    return IdentityProof.check(
        inboxes.secrets(inbox.id(), Actor.SYSTEM).hmacToken(),
        inbox.isHmacMandatory(),
        body.filled("identifier").orElse(null),
        body.text("identifier_hash").orElse(null));
  }

  private static ContactProfile profile(LooseBody body) {
    return new ContactProfile(
        body.filled("name").orElse(null),
        body.filled("email").orElse(null),
        body.filled("phone_number").orElse(null),
        body.filled("identifier").orElse(null),
        new Attributes(body.map("custom_attributes").orElse(Map.of())),
        new Attributes(body.map("additional_attributes").orElse(Map.of())));
  }

  private PublicContact shape(ContactSession session) {
    ContactDetail contact = known.detail(session.contact(), session.actor());
    return new PublicContact(
        session.sourceId(),
        known.pubsubToken(session.id(), session.actor()),
        contact.id().value(),
        contact.name(),
        contact.email(),
        contact.phoneNumber());
  }

  /** A contact, as the client who knows his source id may know him. */
  public record PublicContact(
      String sourceId,
      String pubsubToken,
      long id,
      String name,
      String email,
      String phoneNumber) {}

  /** The inbox. */
  public record PublicInbox(
      String identifier,
      boolean identityValidationEnabled,
      String name,
      String timezone,
      List<WorkingHourShape> workingHours,
      boolean workingHoursEnabled,
      boolean csatSurveyEnabled,
      boolean greetingEnabled) {

    static PublicInbox of(InboxDetail inbox) {
      return new PublicInbox(
          inbox.api().identifier(),
          inbox.isHmacMandatory(),
          inbox.name(),
          inbox.manners().timeZone().getId(),
          WorkingHourShape.of(inbox.manners().hours().workingHours()),
          inbox.manners().hours().workingHoursEnabled(),
          inbox.manners().survey().surveyEnabled(),
          inbox.manners().greetingEnabled());
    }
  }
}
