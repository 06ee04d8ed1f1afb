package app.atende.accounts;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody did, for the audit log.
 *
 * @param what a stable word such as {@code agent_invited}; people's sentences stand in the bundles
 * @param objectKind what it was done to, such as {@code agent}
 * @param objectId which one; null when there is none
 * @param detail small values worth knowing later: names, roles, before and after; never secrets or
 *     contents
 */
public record AuditNote(String what, String objectKind, Long objectId, Map<String, Object> detail) {

  /** Copies the details. */
  public AuditNote {
    detail = Map.copyOf(detail);
  }

  /** A note about an object, without details. */
  public static AuditNote of(String what, String objectKind, long objectId) {
    return new AuditNote(what, objectKind, objectId, Map.of());
  }

  /** The same with one more detail; null is left out. */
  public AuditNote with(String key, Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new HashMap<>(detail);
    more.put(key, value);
    return new AuditNote(what, objectKind, objectId, more);
  }
}
