/**
 * Starts the whole house on one machine: database, mail, server. Used by {@code mvn -Prun} and by
 * the house tests alike; never part of what is shipped to a provider's own servers.
 */
package app.atende.launcher;
