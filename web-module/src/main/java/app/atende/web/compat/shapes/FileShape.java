package app.atende.web.compat.shapes;

import app.atende.conversations.ConversationFiles;
import app.atende.conversations.TimelineMessage;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;

/** A file in a list of files (contract 5.5, AttachmentListItem). */
public record FileShape(
    long id,
    long messageId,
    @JsonInclude(Include.NON_NULL) Long conversationId,
    String thumbUrl,
    String dataUrl,
    long fileSize,
    String fileType,
    String extension,
    Integer width,
    Integer height,
    long createdAt,
    @JsonInclude(Include.NON_NULL) Sender sender) {

  /** Who sent it, by name. */
  public record Sender(long id, String name, String type) {}

  /** The file, in the list of its conversation. */
  public static FileShape of(ConversationFiles.Sent sent, URI base) {
    return of(sent, null, base);
  }

  /** The file, in the list of its contact, where it says in which conversation it stands. */
  public static FileShape ofContact(ConversationFiles.Sent sent, URI base) {
    return of(sent, sent.message().conversation().value(), base);
  }

  private static FileShape of(ConversationFiles.Sent sent, Long conversation, URI base) {
    AttachmentSummary file = sent.file();
    String address = base + file.path();
    return new FileShape(
        file.id().value(),
        file.message(),
        conversation,
        file.kind() == FileKind.IMAGE ? address : "",
        address,
        file.byteSize(),
        file.kind().word(),
        file.extension().isEmpty() ? null : file.extension(),
        file.width(),
        file.height(),
        WireTime.seconds(sent.message().createdAt()),
        sender(sent.message().sender()));
  }

  private static Sender sender(TimelineMessage.Sender from) {
    if (from == null) {
      return null;
    }
    return switch (from.kind()) {
      case AGENT -> new Sender(from.id(), from.name(), "user");
      case CONTACT -> new Sender(from.id(), from.name(), "contact");
      case BOT -> new Sender(from.id(), from.name(), "agent_bot");
      case SYSTEM -> null;
    };
  }
}
