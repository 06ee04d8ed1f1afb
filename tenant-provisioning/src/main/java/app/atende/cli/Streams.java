package app.atende.cli;

import java.io.PrintWriter;
import java.util.Optional;

/**
 * What a command talks through.
 *
 * @param out for what was asked for, and nothing else
 * @param err for what went wrong
 * @param person who can be asked; nobody in a script
 */
record Streams(PrintWriter out, PrintWriter err, Optional<Person> person) {}
