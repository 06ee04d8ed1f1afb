/**
 * What happens, told to whoever must know. A room publishes a {@link app.atende.events.DomainEvent}
 * inside its transaction: CDI observers hear it at once, and each {@link
 * app.atende.events.DurableListener} that wants it gets a row in the outbox, which is worked off
 * after the commit, retried, and parked when it does not succeed. Long work comes in pieces ({@link
 * app.atende.events.PiecewiseListener}).
 *
 * <p>Shared by all rooms, knows none.
 */
package app.atende.events;
