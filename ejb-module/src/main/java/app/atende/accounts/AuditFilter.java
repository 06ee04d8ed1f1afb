package app.atende.accounts;

import java.time.Instant;

/**
 * What of the audit log is asked for.
 *
 * @param agent who did it, also one who has left; null for everybody
 * @param objectKind what it was done to, such as {@code inbox}; null for everything
 * @param since from this moment on; null for no such bound
 * @param until before this moment; null for no such bound
 */
public record AuditFilter(AgentId agent, String objectKind, Instant since, Instant until) {

  /** All of it. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
