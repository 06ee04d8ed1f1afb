package app.atende.conversations;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wants a scheduled message to be.
 *
 * @param version of what he saw; no matter for a new one
 * @param content Markdown with variables, which get their values when it is sent; may be null or
 *     empty when there are files
 * @param files public keys of the files it shall have, in their order; at most 15
 * @param at when it shall be sent, cut to milliseconds; null is refused
 */
public record ScheduledMessageEdit(long version, String content, List<String> files, Instant at) {

  /** Reads a missing list as none. */
  public ScheduledMessageEdit {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** A new one without files. */
  public static ScheduledMessageEdit of(String content, Instant at) {
    return new ScheduledMessageEdit(0, content, List.of(), at);
  }

  /** The same with these files. */
  public ScheduledMessageEdit with(List<String> keys) {
    return new ScheduledMessageEdit(version, content, keys, at);
  }

  /** The same for who saw this version. */
  public ScheduledMessageEdit seen(long of) {
    return new ScheduledMessageEdit(of, content, files, at);
  }
}
