package app.atende.notifications;

import app.atende.people.SessionId;
import java.time.Instant;

/**
 * A browser of an agent that is told by push, as he may see it.
 *
 * @param session in which it was last registered
 * @param userAgent what it says of itself
 */
public record PushDevice(
    PushDeviceId id, SessionId session, String userAgent, Instant createdAt, Instant seenAt) {}
