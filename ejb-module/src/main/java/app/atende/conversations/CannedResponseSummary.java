package app.atende.conversations;

import app.atende.files.AttachmentSummary;
import java.time.Instant;
import java.util.List;

/**
 * A canned response as everybody in the account may see it (S1.4).
 *
 * @param version for the next change
 * @param shortCode what is typed behind the slash
 * @param content Markdown, with its variables as they were written
 * @param files in the order of their uploads
 * @param createdAt since when it is there
 * @param updatedAt when it was last changed
 */
public record CannedResponseSummary(
    CannedResponseId id,
    long version,
    String shortCode,
    String content,
    List<AttachmentSummary> files,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the files. */
  public CannedResponseSummary {
    files = List.copyOf(files);
  }

  /** The edit that changes nothing. */
  public CannedResponseEdit edit() {
    return new CannedResponseEdit(
        version, shortCode, content, files.stream().map(AttachmentSummary::key).toList());
  }
}
