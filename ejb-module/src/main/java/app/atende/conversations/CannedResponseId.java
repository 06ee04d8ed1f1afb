package app.atende.conversations;

/** A canned response of the bound account. */
public record CannedResponseId(long value) {

  /** Refuses anything that cannot be an id. */
  public CannedResponseId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a canned response id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
