package app.atende.conversations;

import java.util.List;

/**
 * What somebody wants a canned response to be.
 *
 * @param version of what he saw; no matter for a new one
 * @param shortCode as he typed it
 * @param content Markdown with variables such as {@code {{contact.name}}}
 * @param files public keys of the files it shall have, in their order; at most 15
 */
public record CannedResponseEdit(
    long version, String shortCode, String content, List<String> files) {

  /** Reads a missing list as none. */
  public CannedResponseEdit {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** A new one without files. */
  public static CannedResponseEdit of(String shortCode, String content) {
    return new CannedResponseEdit(0, shortCode, content, List.of());
  }

  /** The same with these files. */
  public CannedResponseEdit with(List<String> keys) {
    return new CannedResponseEdit(version, shortCode, content, keys);
  }
}
