package app.atende.webhooks;

import java.time.Instant;

/**
 * A webhook as its administrators see it, without its secret.
 *
 * @param id which
 * @param version for the next change
 * @param edit what was said of it
 * @param health how it does
 * @param last its newest delivery; null when there was none in thirty days
 * @param createdAt since when it is there
 * @param updatedAt when somebody last changed it
 */
public record WebhookSummary(
    WebhookId id,
    long version,
    WebhookEdit edit,
    Health health,
    DeliveryLine last,
    Instant createdAt,
    Instant updatedAt) {

  /** How it does at a moment. */
  public WebhookState state(Instant at) {
    if (!edit.enabled()) {
      return health.stoppedAt() == null ? WebhookState.OFF : WebhookState.GONE;
    }
    if (health.pausedUntil() != null && health.pausedUntil().isAfter(at)) {
      return WebhookState.PAUSED;
    }
    return health.failures() > 0 ? WebhookState.FAILING : WebhookState.ON;
  }

  /** Its name, or its address when it has none. */
  public String shownName() {
    return edit.name() == null || edit.name().isEmpty() ? edit.url() : edit.name();
  }

  /**
   * How the other side does.
   *
   * @param failures tries that failed since the last one that did not
   * @param pausedUntil when the next try is made, while too many fail; else null
   * @param stoppedAt when the house switched it off because the other side is gone for good; null
   *     unless it did
   */
  public record Health(int failures, Instant pausedUntil, Instant stoppedAt) {}
}
