package app.atende.conversations;

import app.atende.files.AttachmentSummary;
import java.util.List;

/**
 * What a canned response says in one conversation.
 *
 * @param text its words with their variables filled; those without a value stand as they were
 * @param files uploads of the one who asked, waiting for his message
 */
public record CannedWords(FilledText text, List<AttachmentSummary> files) {

  /** Copies the files. */
  public CannedWords {
    files = List.copyOf(files);
  }
}
