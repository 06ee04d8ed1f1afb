package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.Settings;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import app.atende.web.compat.shapes.PersonShape;
import app.atende.web.compat.shapes.WireTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of a conversation (contract 6.7). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/messages")
@Produces("application/json")
@RequestScoped
public class MessagesResource {

  private static final int MOST = 1000;

  @Inject private ApiCall call;
  @Inject private ConversationQueries queries;
  @Inject private Timelines timelines;
  @Inject private AgentQueries agents;
  @Inject private MessageDesk desk;
  @Inject private MessageAnswers answers;
  @Inject private MessageShapes shapes;
  @Inject private Settings settings;

  @PathParam("conversation")
  private long conversation;

  /** A part of the thread, older to newer. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    ConversationDetail detail = detail();
    TimelineSlice slice = slice(query);
    List<TimelineMessage> thread =
        query.flag("filter_internal_messages").orElse(false)
            ? timelines.forContact(detail.card().id(), slice, call.actor())
            : timelines.thread(detail.card().id(), slice, call.actor());
    return new Listed(meta(detail), shapes.fullOnes(thread, detail));
  }

  /**
   * Writes a message, or takes in one of the contact's. The same {@code echo_id} within a day
   * writes nothing and answers the first message again. Every refusal is one sentence.
   */
  @POST
  public MessageShape.Full write(@Context HttpServletRequest request) {
    try {
      LooseBody body = LooseRequest.read(request);
      MessageId written = desk.write(detail(), body, call.actor());
      return shown(written, body.filled("echo_id").orElse(null));
    } catch (DomainException refusal) {
      throw Refusals.inOneSentence(refusal);
    }
  }

  /** Deletes what a message says; its place stays. */
  @DELETE
  @Path("{message: \\d{1,18}}")
  public MessageShape.Full delete(@PathParam("message") long message) {
    return shown(desk.delete(id(), Numbers.message(message), call.actor()), null);
  }

  /** A gateway tells how far a message has come. */
  @PATCH
  @Path("{message: \\d{1,18}}")
  public MessageShape.Full report(
      @PathParam("message") long message, @Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    return shown(desk.report(detail(), Numbers.message(message), body, call.actor()), null);
  }

  /** Hands one that has failed to its channel once more. */
  @POST
  @Path("{message: \\d{1,18}}/retry")
  public MessageShape.Full retry(@PathParam("message") long message) {
    return shown(desk.retry(id(), Numbers.message(message), call.actor()), null);
  }

  private DisplayId id() {
    return Numbers.conversation(conversation);
  }

  private ConversationDetail detail() {
    return queries.detail(id(), call.actor());
  }

  private MessageShape.Full shown(MessageId message, String echoId) {
    return answers.of(id(), message, echoId, call.actor());
  }

  /** With both bounds the first one is part of the answer, and the second one is not. */
  private static TimelineSlice slice(LooseBody query) {
    Optional<Long> before = query.number("before").filter(id -> id > 0);
    Optional<Long> after = query.number("after").filter(id -> id > 0);
    if (before.isPresent() && after.isPresent()) {
      MessageId from = after.get() > 1 ? new MessageId(after.get() - 1) : null;
      return new TimelineSlice(new MessageId(before.get()), from, MOST);
    }
    return before
        .map(id -> TimelineSlice.before(new MessageId(id)))
        .or(() -> after.map(id -> TimelineSlice.after(new MessageId(id))))
        .orElseGet(TimelineSlice::latest);
  }

  private Meta meta(ConversationDetail detail) {
    return new Meta(
        detail.card().labels().stream().map(ConversationCard.Label::title).toList(),
        detail.additionalAttributes().values(),
        PersonShape.of(detail.contact(), settings.http().baseUrl()),
        assignee(detail.card().assignee()),
        WireTime.iso(detail.times().agentLastSeenAt()),
        WireTime.iso(detail.times().assigneeLastSeenAt()));
  }

  private PersonShape assignee(ConversationCard.Assignee assignee) {
    if (assignee == null) {
      return null;
    }
    Map<AgentId, AgentSummary> found = agents.ofIds(Set.of(assignee.id()), call.actor());
    return found.values().stream().findFirst().map(PersonShape::of).orElse(null);
  }

  /** A part of the thread. */
  public record Listed(Meta meta, List<MessageShape.Full> payload) {}

  /** What stands beside it. */
  public record Meta(
      List<String> labels,
      Map<String, Object> additionalAttributes,
      PersonShape contact,
      @JsonInclude(Include.NON_NULL) PersonShape assignee,
      String agentLastSeenAt,
      String assigneeLastSeenAt) {}
}
