package app.atende.webhooks;

/**
 * What came of trying an address.
 *
 * @param attempt the call and its answer
 * @param body the JSON that was sent
 * @param taken whether the other side said that it took it
 */
public record WebhookTrial(DeliveryAttempt attempt, String body, boolean taken) {}
