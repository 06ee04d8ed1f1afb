/**
 * The rooms without a server: their beans in a bare CDI container, their rows in a real MariaDB.
 * For tests of what SQL and entities do; what the server adds is tested in the house.
 */
package app.atende.rooms;
