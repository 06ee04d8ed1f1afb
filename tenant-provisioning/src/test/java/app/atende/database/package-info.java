/**
 * A real MariaDB out of the build's own dependencies, for tests, benches and the {@code run}
 * profile. Not part of what is delivered.
 */
package app.atende.database;
