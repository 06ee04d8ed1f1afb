package app.atende.web.console.settings;

import app.atende.web.page.Route;
import java.io.Serializable;

/**
 * Whose log a page shows.
 *
 * @param kind what he is
 * @param number of the inbox, bot or webhook
 */
public record LogOwner(Kind kind, long number) implements Serializable {

  /** Whose address is told what happens. */
  public enum Kind {
    /** A programming interface. */
    INBOX("inbox"),
    /** A bot of the account. */
    BOT("bot"),
    /** A webhook of the account. */
    WEBHOOK("webhook");

    private final String blank;

    Kind(String blank) {
      this.blank = blank;
    }
  }

  /** As it stands in the address of the page. */
  static LogOwner of(Route route) {
    for (Kind kind : Kind.values()) {
      if (route.number(kind.blank).isPresent()) {
        return new LogOwner(kind, route.number(kind.blank).orElseThrow());
      }
    }
    throw new IllegalArgumentException("no page with a log");
  }

  /** Address of the page, behind the account's. */
  String path() {
    return switch (kind) {
      case INBOX -> "/settings/inboxes/" + number + "/deliveries";
      case BOT -> "/settings/agent-bots/" + number;
      case WEBHOOK -> "/settings/integrations/webhook/" + number;
    };
  }
}
