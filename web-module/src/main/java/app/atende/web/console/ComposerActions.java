package app.atende.web.console;

import app.atende.conversations.CannedResponseId;
import app.atende.conversations.CannedResponses;
import app.atende.conversations.CannedWords;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Drafts;
import app.atende.conversations.FilledText;
import app.atende.conversations.KeptDraft;
import app.atende.files.AttachmentSummary;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** What the composer asks while somebody writes, before anything is sent. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ComposerActions {

  @Inject private Conversations conversations;
  @Inject private CannedResponses responses;
  @Inject private Drafts drafts;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  /** What the variables stand for here. */
  @GET
  @Path("/variables")
  public Variables variables() {
    return new Variables(
        conversations.variables(id(), current.actor()).entrySet().stream()
            .map(each -> new Variable(each.getKey(), each.getValue()))
            .toList());
  }

  /** A text as it would be sent, and what of it has no value. */
  @POST
  @Path("/preview")
  public Preview preview(Typed typed) {
    FilledText text = conversations.preview(id(), typed.content(), current.actor());
    return new Preview(text.sent(), text.undefined());
  }

  /** What a canned response says here; its files wait as uploads of the reader's own. */
  @POST
  @Path("/canned_responses/{response: [1-9][0-9]{0,17}}")
  public Words use(@PathParam("response") long response) {
    CannedWords words = responses.use(new CannedResponseId(response), id(), current.actor());
    return new Words(words.text().content(), words.files().stream().map(UploadedFile::of).toList());
  }

  /** Keeps what was typed for the reader's other devices; empty when there is nothing any more. */
  @POST
  @Path("/draft")
  public void keep(Draft draft) {
    drafts.keep(
        new KeptDraft(id(), draft.note(), draft.content(), Instant.ofEpochMilli(draft.at())),
        current.actor());
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /** Values by name; an empty one has no value. */
  public record Variables(List<Variable> variables) {}

  /** One of them. */
  public record Variable(String name, String value) {}

  /** What stands in the field. */
  public record Typed(String content) {}

  /**
   * What would be sent.
   *
   * @param undefined names of variables without a value
   */
  public record Preview(String content, List<String> undefined) {}

  /**
   * What a canned response says.
   *
   * @param content with values in place of the variables that have one
   */
  public record Words(String content, List<UploadedFile> files) {}

  /**
   * What was typed.
   *
   * @param at when, in milliseconds since 1970 by the device's clock
   */
  public record Draft(boolean note, String content, long at) {}

  /**
   * A file that waits for its message.
   *
   * @param key to name it by
   * @param name cleaned
   * @param kind image, audio, video or file
   */
  public record UploadedFile(String key, String name, long size, String kind) {

    static UploadedFile of(AttachmentSummary file) {
      return new UploadedFile(file.key(), file.fileName(), file.byteSize(), file.kind().word());
    }
  }
}
