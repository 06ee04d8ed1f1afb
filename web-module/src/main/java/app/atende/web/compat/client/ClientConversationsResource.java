package app.atende.web.compat.client;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactConversation;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Intake;
import app.atende.conversations.NewConversation;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ContactRow;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import app.atende.web.compat.shapes.WireTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A contact's conversations (contract 9). */
@Path("v1/inboxes/{identifier}/contacts/{source}/conversations")
@Produces("application/json")
@RequestScoped
public class ClientConversationsResource {

  @Inject private ClientCall call;
  @Inject private Intake intake;
  @Inject private ContactTimelines timelines;
  @Inject private ContactQueries contacts;
  @Inject private MessageShapes shapes;
  @Inject private Tenants tenants;

  @PathParam("identifier")
  private String identifier;

  @PathParam("source")
  private String source;

  /** All he may see, newest first. */
  @GET
  public List<PublicConversation> list() {
    ContactSession session = session();
    ContactRow contact = contact(session);
    List<ContactConversation> seen = timelines.conversations(session, session.actor());
    List<DisplayId> ids = seen.stream().map(ContactConversation::id).toList();
    Map<DisplayId, List<TimelineMessage>> threads = timelines.latest(session, ids, session.actor());
    return seen.stream()
        .map(one -> shape(one, threads.getOrDefault(one.id(), List.of()), contact))
        .toList();
  }

  /** Begins one; at an inbox that is locked to a single one the old one is answered. */
  @POST
  public PublicConversation create(@Context HttpServletRequest request) {
    ContactSession session = session();
    Map<String, Object> custom =
        LooseRequest.read(request).map("custom_attributes").orElse(Map.of());
    NewConversation wanted = new NewConversation(new Attributes(custom), Attributes.NONE);
    DisplayId id = intake.openConversation(session, wanted, session.actor()).conversation();
    return shape(id, session);
  }

  /** One of them. */
  @GET
  @Path("{id: \\d{1,18}}")
  public PublicConversation show(@PathParam("id") long id) {
    return shape(ClientCall.conversation(id), session());
  }

  /** He ends it; it is never opened again by this. */
  @POST
  @Path("{id: \\d{1,18}}/toggle_status")
  public PublicConversation end(@PathParam("id") long id) {
    ContactSession session = session();
    intake.resolveByContact(session, ClientCall.conversation(id), session.actor());
    return shape(ClientCall.conversation(id), session);
  }

  /** He types, or stopped. */
  @POST
  @Path("{id: \\d{1,18}}/toggle_typing")
  public Response toggleTyping(@PathParam("id") long id, @Context HttpServletRequest request) {
    ContactSession session = session();
    boolean on = LooseRequest.read(request).flag("typing_status").orElse(false);
    intake.contactTyping(session, ClientCall.conversation(id), on, session.actor());
    return Response.ok().build();
  }

  /** He has seen it. */
  @POST
  @Path("{id: \\d{1,18}}/update_last_seen")
  public Response updateLastSeen(@PathParam("id") long id) {
    ContactSession session = session();
    intake.contactSeen(session, ClientCall.conversation(id), session.actor());
    return Response.ok().build();
  }

  private ContactSession session() {
    return call.session(identifier, source);
  }

  private ContactRow contact(ContactSession session) {
    return ContactRow.of(
        contacts.detail(session.contact(), session.actor()), tenants.current().value());
  }

  private PublicConversation shape(DisplayId id, ContactSession session) {
    return shape(
        timelines.conversation(session, id, session.actor()),
        timelines.thread(session, id, TimelineSlice.latest(), session.actor()),
        contact(session));
  }

  private PublicConversation shape(
      ContactConversation conversation, List<TimelineMessage> thread, ContactRow contact) {
    return new PublicConversation(
        conversation.id().value(),
        conversation.uuid(),
        conversation.inbox().value(),
        WireTime.seconds(conversation.contactLastSeenAt()),
        conversation.status().word(),
        WireTime.seconds(conversation.agentLastSeenAt()),
        shapes.publicOnes(thread),
        contact);
  }

  /** A conversation with its newest messages, as the contact may see it. */
  public record PublicConversation(
      long id,
      String uuid,
      long inboxId,
      long contactLastSeenAt,
      String status,
      long agentLastSeenAt,
      List<MessageShape.Public> messages,
      ContactRow contact) {}
}
