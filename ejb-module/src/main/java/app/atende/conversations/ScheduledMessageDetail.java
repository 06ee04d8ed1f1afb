package app.atende.conversations;

import app.atende.files.AttachmentSummary;
import java.time.Instant;
import java.util.List;

/**
 * A scheduled message with all that it says.
 *
 * @param version for the next change
 * @param content Markdown, with its variables as they were written; null when it has only files
 * @param at when it is sent, or should have been
 * @param files that wait with it, in their order; none once it was sent or taken back
 */
public record ScheduledMessageDetail(
    ScheduledMessageId id,
    long version,
    String content,
    Instant at,
    ScheduledState state,
    List<AttachmentSummary> files) {

  /** Copies the files. */
  public ScheduledMessageDetail {
    files = List.copyOf(files);
  }
}
