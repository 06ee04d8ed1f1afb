package app.atende.people;

/**
 * The id of a person who signs in; the same number is the agent's id in every account.
 *
 * @param value a positive number
 */
public record UserId(long value) {
  /** Refuses numbers that no user can have. */
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("A user's id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
