package app.atende.web.compat.client;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ContactTimelines;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FormAnswers;
import app.atende.conversations.Intake;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.FilledForms;
import app.atende.web.compat.IncomingFiles;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseFile;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.Rate;
import app.atende.web.compat.RateLimits;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import app.atende.web.compat.widget.WidgetMessagesResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;

/** The messages of a contact's conversation (contract 9). */
@Path("v1/inboxes/{identifier}/contacts/{source}/conversations/{id: \\d{1,18}}/messages")
@Produces("application/json")
@RequestScoped
public class ClientMessagesResource {

  @Inject private ClientCall call;
  @Inject private Intake intake;
  @Inject private FormAnswers answers;
  @Inject private ContactTimelines timelines;
  @Inject private IncomingFiles files;
  @Inject private MessageShapes shapes;
  @Inject private RateLimits rates;
  @Inject private Tenants tenants;

  @PathParam("identifier")
  private String identifier;

  @PathParam("source")
  private String source;

  @PathParam("id")
  private long id;

  /** A part of the thread, older to newer. */
  @GET
  public List<MessageShape.Public> list(@Context HttpServletRequest request) {
    ContactSession session = call.session(identifier, source);
    return shapes.publicOnes(
        timelines.thread(
            session,
            conversation(),
            WidgetMessagesResource.slice(LooseRequest.query(request)),
            session.actor()));
  }

  /**
   * Writes a message. The same {@code echo_id}, or else the same header {@code Idempotency-Key},
   * within a day writes nothing and answers the first message again.
   */
  @POST
  public MessageShape.Public write(
      @HeaderParam("Idempotency-Key") String key, @Context HttpServletRequest request) {
    ContactSession session = call.session(identifier, source);
    spend(session);
    LooseBody body = LooseRequest.read(request);
    MessageDraft draft = draft(body, filesOf(body, session), key);
    return shapes.publicOne(
        intake.write(session, conversation(), draft, session.actor()).message());
  }

  /** By session: whoever names a conversation that is not his takes nothing from its owner. */
  private void spend(ContactSession session) {
    String key = tenants.current() + " " + session.id().value() + " " + id;
    rates.spend(Rate.CONVERSATION_MESSAGE, key);
  }

  /** Takes files in, for whoever may write here at all. */
  private List<String> filesOf(LooseBody body, ContactSession session) {
    List<LooseFile> sent = body.files("attachments");
    if (sent.isEmpty()) {
      return List.of();
    }
    timelines.conversation(session, conversation(), session.actor());
    return files.receive(sent, session.actor());
  }

  /** Keeps what the contact filled into a message that he was sent. */
  @PATCH
  @Path("{message: \\d{1,18}}")
  public MessageShape.Public answer(
      @PathParam("message") long message, @Context HttpServletRequest request) {
    ContactSession session = call.session(identifier, source);
    spend(session);
    MessageId answered = FilledForms.message(message);
    answers.submit(
        session,
        FilledForms.of(LooseRequest.read(request), conversation(), answered),
        session.actor());
    return shapes.publicOne(timelines.message(session, answered, session.actor()).orElseThrow());
  }

  private static MessageDraft draft(LooseBody body, List<String> files, String key) {
    Map<String, Object> attributes = body.map("content_attributes").orElse(Map.of());
    return new MessageDraft(
        body.text("content").orElse(null),
        files,
        body.filled("echo_id").orElse(key == null || key.isBlank() ? null : key),
        body.number("reply_to").filter(number -> number > 0).map(MessageId::new).orElse(null),
        null,
        new Attributes(attributes));
  }

  private DisplayId conversation() {
    return ClientCall.conversation(id);
  }
}
