package app.atende.web.console;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNoteId;
import app.atende.contacts.ContactNotes;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Notes about a contact (S4.11, S4.13). */
@Path("/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}/notes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactNoteActions {

  @Inject private ContactNotes notes;
  @Inject private CurrentActor current;

  @PathParam("contact")
  private long contact;

  /** Writes one. */
  @POST
  public Kept add(Typed typed) {
    ContactNoteId id = notes.add(new ContactId(contact), typed.content(), current.actor());
    return new Kept(id.value());
  }

  /** Deletes one. */
  @DELETE
  @Path("/{note: [1-9][0-9]{0,17}}")
  public void delete(@PathParam("note") long note) {
    notes.delete(new ContactId(contact), new ContactNoteId(note), current.actor());
  }

  /** What was typed: Markdown. */
  public record Typed(String content) {}

  /** The note as it is kept. */
  public record Kept(long id) {}
}
