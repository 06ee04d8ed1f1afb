/**
 * Webhooks: an account's own addresses are told what happens in it (S12, contract 11). Who is told
 * what is kept by {@link app.atende.webhooks.Webhooks}; every single telling, with each of its
 * tries, is read and replayed by {@link app.atende.webhooks.WebhookDeliveries}. The address of an
 * API inbox is told over the same way: a webhook that no list shows serves it (ADR 0045), its log
 * is read by {@link app.atende.webhooks.InboxDeliveries}. So is a bot (ADR 0047): where it cannot
 * be reached, {@link app.atende.webhooks.OpenUnreached} asks people.
 *
 * <p>A delivery is written in the transaction of what happened, so there is none of a change that
 * was undone and one of every change that was not (I4). It is sent afterwards, in a lane of its
 * own, in the order of its conversation or contact, with back-off over a day (ADR 0043).
 *
 * <p>May import every room above it; nobody imports it. Hears events of bots, inboxes, contacts and
 * conversations in the same transaction; speaks {@link app.atende.webhooks.WebhookDue}, {@link
 * app.atende.webhooks.WebhookStopped}, {@link app.atende.webhooks.WebhookDeleted} and {@link
 * app.atende.webhooks.DeliveryEnded}, which its own durable listeners hear.
 */
package app.atende.webhooks;
