package app.atende.bots;

/**
 * The number of an agent bot, unique in the whole house.
 *
 * @param value greater than zero
 */
public record BotId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public BotId {
    if (value <= 0) {
      throw new IllegalArgumentException("not a bot id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
