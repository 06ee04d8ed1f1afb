package app.atende.web.console.settings;

import app.atende.web.page.Route;
import java.io.Serializable;

/**
 * Whose log a page shows.
 *
 * @param inbox whether it is an inbox's; else a webhook's
 * @param number of the inbox or webhook
 */
public record LogOwner(boolean inbox, long number) implements Serializable {

  private static final String INBOX = "inbox";

  /** As it stands in the address of the page. */
  static LogOwner of(Route route) {
    boolean inbox = route.number(INBOX).isPresent();
    return new LogOwner(inbox, route.number(inbox ? INBOX : "webhook").orElseThrow());
  }

  /** Address of the page, behind the account's. */
  String path() {
    return inbox
        ? "/settings/inboxes/" + number + "/deliveries"
        : "/settings/integrations/webhook/" + number;
  }
}
