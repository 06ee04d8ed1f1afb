package app.atende.webhooks;

import java.time.Duration;
import java.time.Instant;

/**
 * One try of a delivery.
 *
 * @param at when it began
 * @param took until the answer, or until it was clear that there is none
 * @param url where it went
 * @param status the HTTP status; null when there was no answer
 * @param trouble why there was no answer, in English; null when there was one
 * @param answer the beginning of the answer; null when there was none
 */
public record DeliveryAttempt(
    Instant at, Duration took, String url, Integer status, String trouble, String answer) {}
