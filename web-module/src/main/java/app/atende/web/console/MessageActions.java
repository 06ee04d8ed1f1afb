package app.atende.web.console;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.SentMessage;
import app.atende.files.Attachments;
import app.atende.files.NewFile;
import app.atende.web.console.ComposerActions.UploadedFile;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an agent writes, and the files that go with it. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessageActions {

  @Inject private Conversations conversations;
  @Inject private ConversationQueries queries;
  @Inject private Attachments attachments;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  /** A reply to the contact, or a private note. The same echo id twice is one message. */
  @POST
  @Path("/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  public Written write(Writing writing) {
    MessageDraft draft =
        new MessageDraft(
            writing.content(),
            writing.attachments(),
            writing.echoId(),
            writing.inReplyTo() == null ? null : new MessageId(writing.inReplyTo()),
            null,
            Attributes.NONE);
    SentMessage sent =
        writing.note()
            ? conversations.addNote(id(), draft, current.actor())
            : conversations.reply(id(), draft, current.actor());
    return new Written(sent.message().value(), sent.version(), sent.untold());
  }

  /** Deletes what a message says; its place stays. */
  @DELETE
  @Path("/messages/{message: [1-9][0-9]{0,17}}")
  public Written delete(@PathParam("message") long message) {
    SentMessage deleted =
        conversations.deleteMessage(id(), new MessageId(message), current.actor());
    return new Written(deleted.message().value(), deleted.version(), List.of());
  }

  /** Hands a message that has failed to its channel once more. */
  @POST
  @Path("/messages/{message: [1-9][0-9]{0,17}}/retry")
  public Written retry(@PathParam("message") long message) {
    SentMessage sent = conversations.retry(id(), new MessageId(message), current.actor());
    return new Written(sent.message().value(), sent.version(), List.of());
  }

  /**
   * Takes in one file, for a message to come. The body is the file.
   *
   * @param name percent-encoded, as the sender calls it
   */
  @POST
  @Path("/files")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public UploadedFile upload(@HeaderParam("X-File-Name") String name, InputStream body) {
    long row = queries.detail(id(), current.actor()).row().value();
    NewFile file = new NewFile(body, decoded(name), row);
    return UploadedFile.of(attachments.receive(file, current.actor()));
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /** A file's name as its sender wrote it, out of the header; null when there is none. */
  static String decoded(String name) {
    try {
      return name == null ? null : URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw DomainException.at("name", ErrorCode.VALUE_INVALID);
    }
  }

  /**
   * What was written.
   *
   * @param content Markdown; may be null when there are files
   * @param note whether only agents see it
   * @param attachments keys of uploads; null for none
   * @param echoId the script's own key for it
   * @param inReplyTo the message of this conversation that it answers; null for none
   */
  public record Writing(
      String content, boolean note, List<String> attachments, String echoId, Long inReplyTo) {}

  /**
   * What became of it.
   *
   * @param id of the message
   * @param version of the conversation from now on
   * @param untold names of colleagues whom it mentions and who may not see the conversation
   */
  public record Written(long id, long version, List<String> untold) {}
}
