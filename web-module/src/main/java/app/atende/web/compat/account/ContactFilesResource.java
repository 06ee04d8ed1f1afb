package app.atende.web.compat.account;

import app.atende.config.Settings;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactQueries;
import app.atende.conversations.ConversationFileQueries;
import app.atende.conversations.ConversationFiles;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.FileShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The files that stand in a contact's conversations (contract 6.4). */
@Path("v1/accounts/{account}/contacts/{contact: \\d{1,18}}/attachments")
@Produces("application/json")
@RequestScoped
public class ContactFilesResource {

  private static final int ROWS = 100;

  @Inject private ApiCall call;
  @Inject private ContactQueries contacts;
  @Inject private ConversationFileQueries files;
  @Inject private Settings settings;

  @PathParam("contact")
  private long contact;

  /** A page of those in his hundred newest conversations that the caller sees, newest first. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    ContactId known = contacts.detail(Numbers.contact(contact), call.actor()).id();
    int first = Pages.first(Pages.of(LooseRequest.query(request)), ROWS);
    ConversationFiles found = files.ofContact(known, first, ROWS, call.actor());
    return new Listed(
        new Meta(found.total()),
        found.files().stream()
            .map(sent -> FileShape.ofContact(sent, settings.http().baseUrl()))
            .toList());
  }

  /** A page. */
  public record Listed(Meta meta, List<FileShape> payload) {}

  /** How many there are, counted up to ten thousand and one. */
  public record Meta(long totalCount) {}
}
