package app.atende.notifications;

import java.util.List;

/**
 * A part of an agent's notices, in the order that was asked for.
 *
 * @param next where the next part begins; null at the end
 */
public record NoticePage(List<Notice> notices, String next) {

  /** Copies the notices. */
  public NoticePage {
    notices = List.copyOf(notices);
  }
}
