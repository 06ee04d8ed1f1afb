package app.atende.web.compat.account;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationAttributes;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationRemoval;
import app.atende.conversations.ConversationState;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Priority;
import app.atende.conversations.Resolution;
import app.atende.conversations.Triage;
import app.atende.conversations.Typing;
import app.atende.conversations.WholeConversationQueries;
import app.atende.notifications.Notices;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ConversationShape;
import app.atende.web.compat.shapes.WholeShapes;
import app.atende.web.compat.shapes.WireTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One conversation: what it is, and where it stands (contract 6.6). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}")
@Produces("application/json")
@RequestScoped
public class ConversationResource {

  private static final long ANY = Conversations.ANY_VERSION;

  @Inject private ApiCall call;
  @Inject private Conversations conversations;
  @Inject private ConversationAttributes attributes;
  @Inject private ConversationQueries queries;
  @Inject private WholeConversationQueries whole;
  @Inject private ConversationRemoval removal;
  @Inject private Triage triage;
  @Inject private Notices notices;
  @Inject private WholeShapes shapes;

  @PathParam("conversation")
  private long conversation;

  /** All of it. */
  @GET
  public ConversationShape show() {
    return shapes.one(whole.get(id(), call.actor()), call.actor());
  }

  /** Says how urgent it is, if the body mentions it. */
  @PATCH
  public ConversationShape change(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    if (body.has("priority")) {
      prioritize(body);
    }
    return show();
  }

  /** Deletes it for good: it is gone for everybody, and removed in the background. */
  @DELETE
  public Response delete() {
    removal.delete(id(), call.actor());
    return Response.ok().build();
  }

  /** Another status; without one, the other of open and resolved. */
  @POST
  @Path("toggle_status")
  public Toggled toggleStatus(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    ConversationStatus now = queries.detail(id(), call.actor()).card().status();
    ConversationStatus wanted =
        body.filled("status")
            .map(BeginningFields::status)
            .orElse(
                now == ConversationStatus.OPEN
                    ? ConversationStatus.RESOLVED
                    : ConversationStatus.OPEN);
    ConversationState state = stand(wanted, body);
    return new Toggled(
        Map.of(),
        new Standing(
            true,
            state.conversation().value(),
            state.status().word(),
            WireTime.iso(state.snoozedUntil())));
  }

  private ConversationState stand(ConversationStatus wanted, LooseBody body) {
    return switch (wanted) {
      case OPEN -> conversations.reopen(id(), ANY, call.actor());
      case PENDING -> conversations.markPending(id(), ANY, call.actor());
      case RESOLVED -> conversations.resolve(id(), ANY, Resolution.PLAIN, call.actor());
      case SNOOZED -> {
        Optional<Instant> until = body.filled("snoozed_until").map(BeginningFields::moment);
        yield triage.snooze(id(), ANY, until, call.actor());
      }
    };
  }

  /** How urgent it is; nothing for not at all. */
  @POST
  @Path("toggle_priority")
  public Response togglePriority(@Context HttpServletRequest request) {
    prioritize(LooseRequest.read(request));
    return Response.ok().build();
  }

  private void prioritize(LooseBody body) {
    Priority priority =
        Priority.ofWord(body.filled("priority").orElse(null))
            .orElseThrow(() -> DomainException.at("priority", ErrorCode.VALUE_INVALID));
    triage.prioritize(id(), ANY, priority, call.actor());
  }

  /** The caller types, or stopped. */
  @POST
  @Path("toggle_typing_status")
  public Response toggleTyping(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    boolean on = body.flag("typing_status").orElse(false);
    boolean note = body.flag("is_private").orElse(false);
    conversations.typing(id(), new Typing(on, note), call.actor());
    return Response.ok().build();
  }

  /** Gives it these custom attributes in place of its own; without any, answers its own. */
  @POST
  @Path("custom_attributes")
  public Custom customAttributes(@Context HttpServletRequest request) {
    Optional<Map<String, Object>> told = LooseRequest.read(request).map("custom_attributes");
    Attributes kept =
        told.isPresent()
            ? attributes.replace(id(), new Attributes(told.get()), call.actor())
            : queries.detail(id(), call.actor()).customAttributes();
    return new Custom(kept.values());
  }

  /** The caller has read all of it, and what he was told about it. */
  @POST
  @Path("update_last_seen")
  public ConversationShape updateLastSeen() {
    conversations.markRead(id(), call.actor());
    notices.markRead(id(), call.actor());
    return show();
  }

  /** Counts as unread from the contact's newest message on. */
  @POST
  @Path("unread")
  public ConversationShape unread() {
    conversations.markUnread(id(), call.actor());
    return show();
  }

  private DisplayId id() {
    return Numbers.conversation(conversation);
  }

  /** What became of it. */
  public record Toggled(Map<String, Object> meta, Standing payload) {}

  /** Where it stands. */
  public record Standing(
      boolean success, long conversationId, String currentStatus, String snoozedUntil) {}

  /** Its custom attributes. */
  public record Custom(Map<String, Object> customAttributes) {}
}
