package app.atende.web.compat.shapes;

import app.atende.notifications.PushDevice;
import java.util.Map;

/**
 * Something that is told by push (contract 6.1).
 *
 * @param id its row in the account in which the user worked last
 * @param identifier its address at its push service
 */
public record SubscriptionShape(
    long id,
    long userId,
    String subscriptionType,
    Map<String, Object> subscriptionAttributes,
    String createdAt,
    String updatedAt,
    String identifier) {

  /** The browser of this user. */
  public static SubscriptionShape of(PushDevice row, long user, Map<String, Object> attributes) {
    return new SubscriptionShape(
        row.id().value(),
        user,
        "browser_push",
        attributes,
        WireTime.iso(row.createdAt()),
        WireTime.iso(row.seenAt()),
        String.valueOf(attributes.get("endpoint")));
  }
}
