package app.atende.files;

/**
 * Where a file goes: a message and the conversation it stands in, both by row id. The ids are plain
 * numbers here because their types belong to a room that stands below this one.
 */
public record MessagePlace(long conversation, long message) {

  /** Refuses anything that cannot be a pair of ids. */
  public MessagePlace {
    if (conversation <= 0 || message <= 0) {
      throw new IllegalArgumentException("not a message in a conversation");
    }
  }
}
