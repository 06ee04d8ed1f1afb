package app.atende.files.internal;

import app.atende.roles.Actor;
import java.time.Instant;

/**
 * Who sent a file, for which conversation and when.
 *
 * @param conversation row id, 0 when it does not exist yet
 */
public record Upload(Actor by, long conversation, Instant at) {}
