package app.atende.conversations;

/**
 * The id of a conversation's row. Never shown outside; people and programs know the {@link
 * DisplayId}.
 *
 * @param value greater than zero
 */
public record ConversationId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public ConversationId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
