package app.atende.conversations;

import java.time.Instant;

/**
 * A scheduled message as a list shows it.
 *
 * @param version for the next change
 * @param author how he is called who wrote it last
 * @param beginning of its words, at most 300 characters; null when it has only files
 * @param files how many it brings
 * @param at when it is sent, or should have been
 * @param failure why it was not; null unless its state says so
 */
public record ScheduledMessageLine(
    ScheduledMessageId id,
    long version,
    String author,
    String beginning,
    int files,
    Instant at,
    ScheduledState state,
    ScheduledFailure failure) {

  /** The same, but the channel refused the message that it had become. */
  public ScheduledMessageLine refused() {
    return new ScheduledMessageLine(
        id, version, author, beginning, files, at, ScheduledState.FAILED, ScheduledFailure.REFUSED);
  }

  /** Whether it can be given other words, other files or another time. */
  public boolean isChangeable() {
    return state == ScheduledState.SCHEDULED
        || (state == ScheduledState.FAILED && failure != ScheduledFailure.REFUSED);
  }

  /** Whether it can be taken back. */
  public boolean isCancellable() {
    return state == ScheduledState.SCHEDULED;
  }
}
