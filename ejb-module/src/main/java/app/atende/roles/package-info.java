/**
 * Who acts, and what he may do. {@link app.atende.roles.Actor} travels as the last parameter of
 * every front desk; {@link app.atende.roles.Permission} is the one list of rights that code asks
 * for. Custom roles come later and only fill the set of permissions of an actor in another way: the
 * checks stay as they are.
 *
 * <p>May import: nothing of the other rooms. Speaks no events, listens to none.
 */
package app.atende.roles;
