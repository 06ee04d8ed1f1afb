package app.atende.web.compat.account;

import app.atende.config.Settings;
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

/** The files of a conversation (contract 6.6). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/attachments")
@Produces("application/json")
@RequestScoped
public class ConversationFilesResource {

  private static final int ROWS = 100;

  @Inject private ApiCall call;
  @Inject private ConversationFileQueries files;
  @Inject private Settings settings;

  @PathParam("conversation")
  private long conversation;

  /** A page of them, the newest first. */
  @GET
  public Listed list(@Context HttpServletRequest request) {
    int first = Pages.first(Pages.of(LooseRequest.query(request)), ROWS);
    ConversationFiles found =
        files.list(Numbers.conversation(conversation), first, ROWS, call.actor());
    return new Listed(
        new Meta(found.total()),
        found.files().stream().map(sent -> FileShape.of(sent, settings.http().baseUrl())).toList());
  }

  /** A page. */
  public record Listed(Meta meta, List<FileShape> payload) {}

  /** How many there are, counted up to ten thousand and one. */
  public record Meta(long totalCount) {}
}
