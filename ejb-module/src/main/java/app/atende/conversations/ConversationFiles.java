package app.atende.conversations;

import app.atende.files.AttachmentSummary;
import java.util.List;

/**
 * Some files of a conversation or a contact, the newest first.
 *
 * @param total how many there are, counted up to {@link #MOST} and one more
 * @param files as many as were asked for, or fewer
 */
public record ConversationFiles(long total, List<Sent> files) {

  /** Up to which number is counted, and pages are turned. */
  public static final int MOST = 10_000;

  /** Copies the files. */
  public ConversationFiles {
    files = List.copyOf(files);
  }

  /** A file and the message that it came with. */
  public record Sent(AttachmentSummary file, TimelineMessage message) {}
}
