package app.atende.files;

/**
 * A stored file of the bound account, waiting for its message or part of one. Never shown to the
 * outside as an address.
 */
public record AttachmentId(long value) {

  /** Refuses anything that cannot be an id. */
  public AttachmentId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an attachment id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
