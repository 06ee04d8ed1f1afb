package app.atende.conversations;

/**
 * How far a message has come.
 *
 * @param status how far
 * @param reason why it failed, in the channel's words; null otherwise
 */
public record DeliveryReport(MessageStatus status, String reason) {

  /** The channel refused it. */
  public static DeliveryReport failed(String reason) {
    return new DeliveryReport(MessageStatus.FAILED, reason);
  }

  /** It came so far. */
  public static DeliveryReport of(MessageStatus status) {
    return new DeliveryReport(status, null);
  }
}
