package app.atende.web.compat.shapes;

import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import java.net.URI;

/** A stored file of a message (contract 5.5, Attachment). */
public record AttachmentShape(
    long id,
    long messageId,
    String fileType,
    long accountId,
    String extension,
    String contentType,
    String dataUrl,
    String thumbUrl,
    long fileSize,
    Integer width,
    Integer height) {

  static AttachmentShape of(AttachmentSummary file, long account, URI base) {
    String address = base + file.path();
    return new AttachmentShape(
        file.id().value(),
        file.message(),
        file.kind().word(),
        account,
        file.extension().isEmpty() ? null : file.extension(),
        file.contentType(),
        address,
        file.kind() == FileKind.IMAGE ? address : "",
        file.byteSize(),
        file.width(),
        file.height());
  }
}
