package app.atende.web.console;

import java.util.List;

/**
 * What can be done with the conversation of a card.
 *
 * @param card as it stands now
 * @param assigneeId the agent who has it; 0 for nobody
 * @param assignable agents who may have it, online first
 * @param sorts its team and its labels, and what they could be
 */
public record CardMenu(
    Card card, long assigneeId, List<Details.Colleague> assignable, Sorts sorts) {

  /** Its number. */
  public long id() {
    return card.id();
  }

  /** Its version. */
  public long version() {
    return card.version();
  }

  /** The contact's name. */
  public String contact() {
    return card.contact();
  }

  /** Name of its status. */
  public String status() {
    return card.status();
  }

  /** Name of how urgent it is. */
  public String priority() {
    return card.priority();
  }

  /** Whether something in it is unread. */
  public boolean unread() {
    return card.unread() > 0;
  }

  /** When it wakes, in milliseconds; empty when it does not. */
  public String wakes() {
    return card.snoozedUntil() == null ? "" : Long.toString(card.snoozedUntil().toEpochMilli());
  }

  /** The names of all priorities, the most urgent first. */
  public List<String> priorities() {
    return Details.allPriorities();
  }
}
