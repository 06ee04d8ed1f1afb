/**
 * The durable lane's table: rows that accounts put into {@code atenderelay.outbox} are claimed
 * here, by every node at once and never by two, and leave it when their work is done. What the rows
 * mean is known to the listeners of the rooms.
 */
package app.atende.relay;
