package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.notifications.NoticeId;
import java.time.Instant;

/**
 * A notice that is put aside.
 *
 * @param agent whose it is
 * @param until when it comes back
 */
public record SnoozedNotice(NoticeId id, AgentId agent, Instant until) {}
