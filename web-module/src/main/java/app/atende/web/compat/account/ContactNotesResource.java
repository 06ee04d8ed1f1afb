package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNote;
import app.atende.contacts.ContactNoteId;
import app.atende.contacts.ContactNotes;
import app.atende.contacts.ContactQueries;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.NoteShape;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes about a contact (contract 6.4). */
@Path("v1/accounts/{account}/contacts/{contact: \\d{1,18}}/notes")
@Produces("application/json")
@RequestScoped
public class ContactNotesResource {

  private static final int MOST = 100;

  @Inject private ApiCall call;
  @Inject private ContactNotes notes;
  @Inject private ContactQueries queries;
  @Inject private AgentQueries agents;

  @PathParam("account")
  private long account;

  @PathParam("contact")
  private long contact;

  /** The hundred newest, the newest first. */
  @GET
  public List<NoteShape> list() {
    return shapes(newest());
  }

  /** One of them. */
  @GET
  @Path("{note: \\d{1,18}}")
  public NoteShape show(@PathParam("note") long note) {
    return shapes(newest().stream().filter(one -> one.id().value() == note).toList()).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ErrorCode.NOTE_NOT_FOUND));
  }

  /** Writes one. */
  @POST
  public NoteShape add(@Context HttpServletRequest request) {
    ContactId known = known();
    String content = LooseRequest.read(request).wrapped("note").text("content").orElse(null);
    ContactNoteId id = notes.add(known, content, call.actor());
    return show(id.value());
  }

  /** Gives one other words. */
  @PATCH
  @Path("{note: \\d{1,18}}")
  public NoteShape change(@PathParam("note") long note, @Context HttpServletRequest request) {
    ContactId known = known();
    String content = LooseRequest.read(request).wrapped("note").text("content").orElse(null);
    notes.change(known, id(note), content, call.actor());
    return show(note);
  }

  /** Deletes one. */
  @DELETE
  @Path("{note: \\d{1,18}}")
  public Response delete(@PathParam("note") long note) {
    ContactId known = known();
    notes.delete(known, id(note), call.actor());
    return Response.ok().build();
  }

  private static ContactNoteId id(long note) {
    if (note <= 0) {
      throw new DomainException(ErrorCode.NOTE_NOT_FOUND);
    }
    return new ContactNoteId(note);
  }

  private List<ContactNote> newest() {
    return notes.list(known(), null, MOST, call.actor()).notes();
  }

  private ContactId known() {
    return queries.detail(Numbers.contact(contact), call.actor()).id();
  }

  private List<NoteShape> shapes(List<ContactNote> some) {
    Set<AgentId> authors = some.stream().map(ContactNote::author).collect(Collectors.toSet());
    Map<AgentId, AgentSummary> known =
        authors.isEmpty() ? Map.of() : agents.ofIds(authors, call.actor());
    return some.stream()
        .map(note -> NoteShape.of(note, known.get(note.author()), account))
        .toList();
  }
}
