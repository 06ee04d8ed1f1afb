package app.atende.web.compat.account;

import app.atende.contacts.Arrival;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactRosterQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.IdentityProof;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactInboxShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a contact is known, and where he can be written to (contract 6.4). */
@Path("v1/accounts/{account}/contacts/{contact: \\d{1,18}}")
@Produces("application/json")
@RequestScoped
public class ContactPlacesResource {

  @Inject private ApiCall call;
  @Inject private ContactInboxes places;
  @Inject private ContactQueries queries;
  @Inject private ContactRosterQueries roster;
  @Inject private InboxQueries inboxes;

  @PathParam("contact")
  private long contact;

  /** Makes him known at an inbox. */
  @POST
  @Path("contact_inboxes")
  public ContactInboxShape enter(@Context HttpServletRequest request) {
    ContactId known = known();
    LooseBody body = LooseRequest.read(request);
    InboxId inbox = Numbers.inbox(body);
    String source = body.filled("source_id").orElse(null);
    boolean proven = body.flag("hmac_verified").orElse(false);
    Arrival arrival =
        Arrival.known(inbox, source, ContactProfile.EMPTY)
            .with(proven ? IdentityProof.VALID : IdentityProof.NONE);
    ContactSession session = places.enter(known, arrival, call.actor());
    return ContactInboxShape.of(session.sourceId(), seen().get(session.inbox()));
  }

  /** The API inboxes that the caller sees: by how he is known there, else by a fresh source id. */
  @GET
  @Path("contactable_inboxes")
  public Listed contactable() {
    ContactId known = known();
    List<InboxSummary> open =
        seen().values().stream().filter(inbox -> inbox.channel() == ChannelType.API).toList();
    Set<InboxId> ids = open.stream().map(InboxSummary::id).collect(Collectors.toSet());
    Map<InboxId, String> sources =
        roster.sessions(List.of(known), ids, call.actor()).getOrDefault(known, List.of()).stream()
            .collect(
                Collectors.toMap(
                    ContactSession::inbox, ContactSession::sourceId, (first, later) -> first));
    return new Listed(
        open.stream()
            .map(
                inbox ->
                    ContactInboxShape.of(
                        sources.getOrDefault(inbox.id(), UUID.randomUUID().toString()), inbox))
            .toList());
  }

  private Map<InboxId, InboxSummary> seen() {
    return inboxes.list(call.actor()).stream()
        .collect(Collectors.toMap(InboxSummary::id, Function.identity()));
  }

  private ContactId known() {
    return queries.detail(Numbers.contact(contact), call.actor()).id();
  }

  /** Where he can be written to. */
  public record Listed(List<ContactInboxShape> payload) {}
}
