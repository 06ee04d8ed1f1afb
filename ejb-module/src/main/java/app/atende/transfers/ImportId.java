package app.atende.transfers;

/** A table of contacts that the bound account was sent. */
public record ImportId(long value) {

  /** Refuses anything that cannot be an id. */
  public ImportId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an import's id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
