package app.atende.webhooks;

/**
 * Which part of a log somebody wants to see.
 *
 * @param state only those that stand there; null for all
 * @param event only those that tell of this; null for all
 * @param before what the part before gave as next; null for the beginning
 * @param rows how many at most
 */
public record DeliveryLook(DeliveryState state, HookEvent event, Long before, int rows) {}
