package app.atende.events;

import java.util.Objects;

/**
 * Who or what made something happen. Listeners that act on events end loops with it: automation
 * ignores what automation did.
 *
 * @param kind a word such as {@code AGENT}, {@code CONTACT}, {@code BOT}, {@code SYSTEM}
 * @param id the agent, contact, bot or rule; 0 for the house itself
 */
public record Cause(String kind, long id) {

  /** Refuses a missing kind. */
  public Cause {
    Objects.requireNonNull(kind, "kind");
  }
}
