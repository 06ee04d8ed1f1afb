package app.atende.webhooks;

/** Where a delivery stands. */
public enum DeliveryState {
  /** It is due now or later. */
  WAITING,
  /** A node is sending it. */
  SENDING,
  /** The other side took it. */
  DELIVERED,
  /** It was given up. */
  FAILED
}
