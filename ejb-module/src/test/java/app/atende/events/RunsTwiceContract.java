package app.atende.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What every durable listener keeps: its name is a stable word, and run twice for one event it
 * leaves the world as it was after the first time.
 */
public interface RunsTwiceContract {

  /** Lets the listener handle the event of the test once. */
  void runOnce();

  /** The listener. */
  DurableListener listener();

  /** What the world looks like: what was written, and what others would do twice. */
  Object outcome();

  @Test
  default void itsNameIsAStableWord() {
    assertThat(listener().name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").hasSizeLessThan(60);
  }

  @Test
  default void aSecondRunChangesNothing() {
    runOnce();
    Object first = outcome();
    runOnce();
    assertThat(outcome()).isEqualTo(first);
  }
}
