package app.atende.web.console;

import app.atende.conversations.CannedResponseEdit;
import app.atende.conversations.CannedResponseQueries;
import app.atende.conversations.CannedResponseSummary;
import app.atende.conversations.CannedResponses;
import app.atende.files.Attachments;
import app.atende.files.NewFile;
import app.atende.web.console.ComposerActions.UploadedFile;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** The account's canned responses as the caret menu lists them, and files for new ones. */
@Path("/accounts/{account}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CannedResponseActions {

  private static final int MOST = 20;

  @Inject private CannedResponseQueries queries;
  @Inject private CannedResponses responses;
  @Inject private Attachments attachments;
  @Inject private CurrentActor current;

  /** Those that fit best to what was typed behind the slash. */
  @GET
  @Path("/canned_responses")
  public Found search(@QueryParam("q") String typed) {
    return new Found(queries.search(typed, MOST, current.actor()).stream().map(Line::of).toList());
  }

  /** Makes a new one without files. */
  @POST
  @Path("/canned_responses")
  @Consumes(MediaType.APPLICATION_JSON)
  public Made create(Wanted wanted) {
    CannedResponseEdit edit = CannedResponseEdit.of(wanted.shortCode(), wanted.content());
    return new Made(responses.create(edit, current.actor()).value());
  }

  /**
   * Takes in one file that is meant for no conversation yet. The body is the file.
   *
   * @param name percent-encoded, as the sender calls it
   */
  @POST
  @Path("/files")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public UploadedFile upload(@HeaderParam("X-File-Name") String name, InputStream body) {
    NewFile file = new NewFile(body, MessageActions.decoded(name), 0);
    return UploadedFile.of(attachments.receive(file, current.actor()));
  }

  /** What somebody wants to have. */
  public record Wanted(String shortCode, String content) {}

  /** What was made. */
  public record Made(long id) {}

  /** What was found, best first. */
  public record Found(List<Line> responses) {}

  /**
   * A line of the menu.
   *
   * @param excerpt the beginning of its words on one line
   * @param files how many it brings
   */
  public record Line(long id, String shortCode, String excerpt, int files) {

    static Line of(CannedResponseSummary response) {
      return new Line(
          response.id().value(),
          response.shortCode(),
          Excerpts.of(response.content()),
          response.files().size());
    }
  }
}
