package app.atende.transfers;

/** A table of contacts that a program of the bound account asked for. */
public record ExportId(long value) {

  /** Refuses anything that cannot be an id. */
  public ExportId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an export's id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
