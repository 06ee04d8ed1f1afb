package app.atende.webhooks.internal;

import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.HookEvent;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that is being sent.
 *
 * @param id which
 * @param uuid its name towards the other side
 * @param event what is told
 * @param subject what it is about
 * @param kept what was written down of it
 * @param tries how many there were, this one included
 * @param giveUpAt when the last one is made
 */
public record Claimed(
    DeliveryId id,
    String uuid,
    HookEvent event,
    Subject subject,
    Kept kept,
    int tries,
    Instant giveUpAt) {

  /**
   * What was written down.
   *
   * @param detail what was true only in that moment, or null
   * @param body what was sent before; null at the first try
   */
  public record Kept(String detail, String body) {}

  /**
   * Where it goes.
   *
   * @param url the address
   * @param secrets what it is signed with: the one of today, and the one before while it counts
   * @param patience for how long it is tried
   */
  public record Address(String url, List<String> secrets, Patience patience) {

    /** Whether somebody waits for it: agents at their inbox, or the contact of a bot. */
    boolean isAwaited() {
      return patience != Patience.ACCOUNT;
    }
  }
}
