/**
 * Who gets it next. Assignment is a queue: an open conversation that nobody has waits in its inbox,
 * and is given to the member whose turn it is as soon as one can be given work (S7.6 to S7.10, W4).
 *
 * <p>A conversation that opens is given in the same transaction ({@code internal.AssignOnOpen});
 * what had to wait is given in the durable lane when somebody comes or is freed ({@code
 * internal.DrainQueue}). Acts through {@link app.atende.conversations.ConversationQueue}. Speaks no
 * events.
 *
 * <p>May import every room of the ladder; nobody imports it.
 */
package app.atende.assignment;
