/**
 * The people of the whole installation: who they are, how they prove it, and which accounts they
 * may enter.
 *
 * <p>Users are global: one row for each e-mail address. What a user may do inside an account stands
 * in that account's own schema; here stands only that he <em>may enter</em>. Provider operators are
 * rows of their own and never users.
 *
 * <p>Everything reads and writes the control schema by JDBC, so that the server and the command
 * line share it. No secret is stored in the clear: passwords as Argon2id, session, API and one-time
 * tokens as SHA-256 of 256 random bits, pubsub tokens encrypted.
 *
 * <p>Speaks {@link app.atende.people.SessionRevoked} and {@link app.atende.people.MembershipEnded};
 * the web module closes sockets when it hears them.
 */
package app.atende.people;
