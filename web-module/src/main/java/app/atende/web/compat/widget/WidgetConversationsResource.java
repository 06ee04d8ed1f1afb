package app.atende.web.compat.widget;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactConversation;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.Intake;
import app.atende.conversations.TimelineMessage;
import app.atende.web.compat.LooseBody;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The visitor's newest conversation (contract 10.1). */
@Path("v1/widget/conversations")
@Produces("application/json")
@RequestScoped
public class WidgetConversationsResource {

  private static final String END_CONVERSATION = "end_conversation";

  @Inject private WidgetCall call;
  @Inject private VisitorWriting writing;
  @Inject private Introductions introductions;
  @Inject private Intake intake;
  @Inject private ContactQueries known;
  @Inject private ContactTimelines timelines;
  @Inject private MessageShapes shapes;

  /** The newest one; an empty object where there is none. */
  @GET
  public Object show() {
    call.requireToken();
    return call.session()
        .flatMap(session -> timelines.newest(session, session.actor()))
        .<Object>map(Shown::of)
        .orElse(Map.of());
  }

  /** Begins one with a message, taking in what the visitor says about himself. */
  @POST
  public Begun begin(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    TimelineMessage message = writing.begin(call, body, introductions.hear(call, body));
    ContactSession session = call.requireSession();
    ContactConversation conversation =
        timelines.conversation(session, message.conversation(), session.actor());
    return new Begun(
        conversation.id().value(),
        conversation.inbox().value(),
        WireTime.seconds(conversation.contactLastSeenAt()),
        conversation.status().word(),
        List.of(shapes.written(message, conversation.inbox())),
        conversation.customAttributes().values(),
        ContactRow.of(known.detail(session.contact(), session.actor()), call.account().value()));
  }

  /** The visitor has the newest message before his eyes. */
  @POST
  @Path("update_last_seen")
  public Response updateLastSeen() {
    call.requireToken();
    call.session().ifPresent(session -> intake.contactSeen(session, null, session.actor()));
    return Response.ok().build();
  }

  /** The visitor types, or stopped. */
  @POST
  @Path("toggle_typing")
  public Response toggleTyping(@Context HttpServletRequest request) {
    call.requireToken();
    boolean on = LooseRequest.read(request).flag("typing_status").orElse(false);
    call.session().ifPresent(session -> intake.contactTyping(session, null, on, session.actor()));
    return Response.ok().build();
  }

  /** The visitor ends the conversation, where the inbox lets him. */
  @GET
  @Path("toggle_status")
  public Response end() {
    if (!call.inbox().website().look().featureFlags().contains(END_CONVERSATION)) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    ContactSession session = call.requireSession();
    intake.resolveByContact(session, null, session.actor());
    return Response.ok().build();
  }

  /** The same by the verb that fits. */
  @POST
  @Path("toggle_status")
  public Response endByPost() {
    return end();
  }

  /** Replaces the conversation's custom attributes. */
  @POST
  @Path("set_custom_attributes")
  public Response setCustomAttributes(@Context HttpServletRequest request) {
    ContactSession session = call.requireSession();
    Map<String, Object> attributes =
        LooseRequest.read(request)
            .map("custom_attributes")
            .orElseThrow(() -> DomainException.at("custom_attributes", ErrorCode.VALUE_REQUIRED));
    intake.setAttributes(session, null, new Attributes(attributes), session.actor());
    return Response.noContent().build();
  }

  /** Removes some of the conversation's custom attributes. */
  @POST
  @Path("destroy_custom_attributes")
  public Shown destroyCustomAttributes(@Context HttpServletRequest request) {
    ContactSession session = call.requireSession();
    List<String> keys = LooseRequest.read(request).texts("custom_attribute");
    intake.forgetAttributes(session, null, keys, session.actor());
    return timelines.newest(session, session.actor()).map(Shown::of).orElseThrow();
  }

  /** The newest conversation, as the frame needs it. */
  public record Shown(long id, long inboxId, long contactLastSeenAt, String status) {
    static Shown of(ContactConversation conversation) {
      return new Shown(
          conversation.id().value(),
          conversation.inbox().value(),
          WireTime.seconds(conversation.contactLastSeenAt()),
          conversation.status().word());
    }
  }

  /** A conversation that has just begun. */
  public record Begun(
      long id,
      long inboxId,
      long contactLastSeenAt,
      String status,
      List<MessageShape.Written> messages,
      Map<String, Object> customAttributes,
      ContactRow contact) {}
}
