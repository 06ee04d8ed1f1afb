/** Tests of the people: mostly against a real MariaDB, with a clock that the test moves. */
package app.atende.people;
