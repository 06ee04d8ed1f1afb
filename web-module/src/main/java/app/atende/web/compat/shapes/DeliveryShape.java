package app.atende.web.compat.shapes;

import app.atende.webhooks.DeliveryAttempt;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryDetail;
import app.atende.webhooks.DeliveryLine;
import java.util.List;
import java.util.Locale;

/**
 * A delivery of a webhook; ours, the contract knows no log.
 *
 * @param id its sequence
 * @param delivery what its calls carry as {@code X-Chatwoot-Delivery}
 * @param event what is told
 * @param state waiting, sending, delivered or failed
 * @param cause why it was given up, such as {@code gave_up}; null unless it was
 * @param attempts how many there were since it was written or sent again
 * @param lastStatus the HTTP status of the last answer; null for none
 * @param happenedAt ISO 8601, like the other moments
 * @param nextAt when it is tried again; null unless it waits
 * @param settledAt when it was delivered or given up; null until then
 */
public record DeliveryShape(
    long id,
    String delivery,
    String event,
    String state,
    String cause,
    int attempts,
    Integer lastStatus,
    String happenedAt,
    String nextAt,
    String settledAt) {

  /** The shape of one. */
  public static DeliveryShape of(DeliveryLine line) {
    DeliveryCause cause = line.cause();
    return new DeliveryShape(
        line.id().value(),
        line.uuid(),
        line.event().word(),
        word(line.state()),
        cause == null ? null : word(cause),
        line.tries(),
        line.lastStatus(),
        WireTime.iso(line.times().happenedAt()),
        WireTime.iso(line.times().nextAt()),
        WireTime.iso(line.times().settledAt()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * One with what was sent and all that was said.
   *
   * @param body the JSON that is sent; null before the first try
   */
  public record Whole(DeliveryShape delivery, String body, List<Attempt> attempts) {
    /** The shape of one. */
    public static Whole of(DeliveryDetail detail) {
      return new Whole(
          DeliveryShape.of(detail.line()),
          detail.body(),
          detail.attempts().stream().map(Attempt::of).toList());
    }
  }

  /** One try: an answer with its status, or why there was none. */
  public record Attempt(
      String at, long milliseconds, String url, Integer status, String trouble, String answer) {
    static Attempt of(DeliveryAttempt attempt) {
      return new Attempt(
          WireTime.iso(attempt.at()),
          attempt.took().toMillis(),
          attempt.url(),
          attempt.status(),
          attempt.trouble(),
          attempt.answer());
    }
  }
}
