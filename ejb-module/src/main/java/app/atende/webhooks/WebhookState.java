package app.atende.webhooks;

/** How a webhook does. */
public enum WebhookState {
  /** It is told, and the last try went well. */
  ON,
  /** It is told, but the last tries failed. */
  FAILING,
  /** Too many tries failed one after another: nothing is sent before the next one. */
  PAUSED,
  /** An administrator switched it off. */
  OFF,
  /** The house switched it off: the other side says that it is gone for good. */
  GONE
}
