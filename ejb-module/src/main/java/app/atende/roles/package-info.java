/**
 * Who acts, and what he may do. {@link app.atende.roles.Actor} travels as the last parameter of
 * every front desk; {@link app.atende.roles.Permission} is the one list of rights that code asks
 * for. A custom role only fills the set of permissions of an actor in another way: the checks are
 * the same for everybody. Which roles an account has made, and who has them, is kept by {@code
 * accounts}, where the lock and the audit log are (ADR 0032).
 *
 * <p>May import: nothing of the other rooms. Speaks no events, listens to none.
 */
package app.atende.roles;
