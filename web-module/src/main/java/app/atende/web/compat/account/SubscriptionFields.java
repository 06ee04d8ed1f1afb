package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.notifications.PushAddress;
import app.atende.web.compat.LooseBody;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a body says of something that wants to be told by push (contract 6.1), flat or under {@code
 * notification_subscription}.
 */
record SubscriptionFields(LooseBody body) {

  /** The one kind that is told: a browser. */
  static final String BROWSER = "browser_push";

  private static final String TYPE = "subscription_type";
  private static final String ATTRIBUTES = "subscription_attributes";

  static SubscriptionFields of(LooseBody body) {
    return new SubscriptionFields(body.wrapped("notification_subscription"));
  }

  /**
   * Where the browser is reached.
   *
   * @throws DomainException at {@code subscription_type}: {@code VALUE_REQUIRED}, {@code
   *     PUSH_KIND_REFUSED} for what is no browser; what {@link PushAddress#of} refuses
   */
  PushAddress address() {
    String type =
        body.filled(TYPE).orElseThrow(() -> DomainException.at(TYPE, ErrorCode.VALUE_REQUIRED));
    if (!type.equals(BROWSER)) {
      throw DomainException.at(TYPE, ErrorCode.PUSH_KIND_REFUSED);
    }
    LooseBody at = body.inside(ATTRIBUTES);
    return PushAddress.of(
        at.text("endpoint").orElse(null),
        at.text("p256dh").orElse(null),
        at.text("auth").orElse(null));
  }

  /** The same as it was sent; nothing else of the body is kept or shown. */
  Map<String, Object> attributes() {
    LooseBody at = body.inside(ATTRIBUTES);
    Map<String, Object> sent = new LinkedHashMap<>();
    for (String key : new String[] {"endpoint", "p256dh", "auth"}) {
      at.text(key).ifPresent(text -> sent.put(key, text));
    }
    return sent;
  }
}
