package app.atende.inboxes;

/** An inbox of the bound account. */
public record InboxId(long value) {

  /** Refuses anything that cannot be an id. */
  public InboxId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an inbox id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
