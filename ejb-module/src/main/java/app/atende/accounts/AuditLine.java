package app.atende.accounts;

import app.atende.roles.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A line of the audit log.
 *
 * @param actor who it was: an agent's id, of whom the account may not know any more; null for the
 *     house itself
 * @param actorName how he was called then; null for the house itself
 * @param what a stable word such as {@code inbox_created}
 * @param objectKind what it was done to, such as {@code inbox}
 * @param object which one; null when there is none
 * @param objectName how it was called then; null where nobody said
 * @param details in the order in which they were told
 * @param address the network address of the request; null where there was none
 */
public record AuditLine(
    long id,
    Instant at,
    Actor.Kind actorKind,
    Long actor,
    String actorName,
    String what,
    String objectKind,
    Long object,
    String objectName,
    List<AuditDetail> details,
    String address) {

  /** Copies the details. */
  public AuditLine {
    details = List.copyOf(details);
  }
}
