package app.atende.accounts;

/** A team of the bound account. */
public record TeamId(long value) {

  /** Refuses anything that cannot be an id. */
  public TeamId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a team id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
