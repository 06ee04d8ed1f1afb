package app.atende.web.compat.widget;

import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactConversation;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.FormAnswers;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.web.compat.FilledForms;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import app.atende.web.compat.shapes.WireTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
import java.util.Optional;

/** The visitor's messages (contract 10.1). */
@Path("v1/widget/messages")
@Produces("application/json")
@RequestScoped
public class WidgetMessagesResource {

  private static final int MOST = 1000;

  @Inject private WidgetCall call;
  @Inject private VisitorWriting writing;
  @Inject private Introductions introductions;
  @Inject private ContactTimelines timelines;
  @Inject private FormAnswers answers;
  @Inject private RateLimits rates;
  @Inject private MessageShapes shapes;

  /** A part of the newest conversation, older to newer; nothing for somebody who never wrote. */
  @GET
  public Page list(@Context HttpServletRequest request) {
    call.requireToken();
    TimelineSlice slice = slice(LooseRequest.query(request));
    Optional<ContactSession> session = call.session();
    Optional<ContactConversation> newest =
        session.flatMap(known -> timelines.newest(known, known.actor()));
    if (newest.isEmpty()) {
      return new Page(List.of(), new Meta(null));
    }
    ContactConversation conversation = newest.get();
    List<TimelineMessage> thread =
        timelines.thread(session.get(), conversation.id(), slice, session.get().actor());
    return new Page(
        shapes.publicOnes(thread),
        new Meta(WireTime.secondsOrNull(conversation.contactLastSeenAt())));
  }

  /**
   * Writes a message; begins a conversation where there is none. Where the inbox asks something
   * first, whoever writes for the first time answers it here too, in the fields of {@link
   * WidgetConversationsResource#begin}.
   */
  @POST
  public MessageShape.Written write(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    call.requireToken();
    TimelineMessage written =
        introductions.isAsked(call)
            ? writing.begin(call, body, introductions.hear(call, body))
            : writing.write(call, body);
    return shapes.written(written, call.inbox().id());
  }

  /** Keeps what the visitor filled into a message that he was sent. */
  @PATCH
  @Path("{message: \\d{1,18}}")
  public Answered answer(@PathParam("message") long message, @Context HttpServletRequest request) {
    ContactSession session = call.requireSession();
    rates.spend(Rate.WIDGET_MESSAGE, call.account() + " " + session.sourceId());
    answers.submit(
        session,
        FilledForms.of(LooseRequest.read(request), null, FilledForms.message(message)),
        session.actor());
    return new Answered();
  }

  /** What the query asks for, in the manner of all message lists (contract 2.5). */
  public static TimelineSlice slice(LooseBody query) {
    Optional<MessageId> before = query.number("before").filter(id -> id > 0).map(MessageId::new);
    Optional<MessageId> after = query.number("after").filter(id -> id > 0).map(MessageId::new);
    if (before.isPresent() && after.isPresent()) {
      return new TimelineSlice(before.get(), after.get(), MOST);
    }
    return before
        .map(TimelineSlice::before)
        .or(() -> after.map(TimelineSlice::after))
        .orElseGet(TimelineSlice::latest);
  }

  /** Nothing to tell. */
  public record Answered() {}

  /** A part of the conversation. */
  public record Page(List<MessageShape.Public> payload, Meta meta) {}

  /** When the visitor last looked, in Unix seconds. */
  public record Meta(@JsonInclude(Include.NON_NULL) Long contactLastSeenAt) {}
}
