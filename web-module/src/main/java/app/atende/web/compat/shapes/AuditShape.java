package app.atende.web.compat.shapes;

import app.atende.accounts.AuditDetail;
import app.atende.accounts.AuditLine;
import app.atende.roles.Actor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of the audit log (contract 6.26).
 *
 * @param auditable id and name of what it was done to, as it was called then
 * @param username how whoever did it was called then
 * @param auditedChanges what was and what is, in a list of two; a single value where nothing was
 * @param comment the house's own word for what was done, such as {@code agent_invited}
 */
public record AuditShape(
    long id,
    Long auditableId,
    String auditableType,
    Map<String, Object> auditable,
    long associatedId,
    String associatedType,
    Long userId,
    String userType,
    String username,
    String action,
    Map<String, Object> auditedChanges,
    int version,
    String comment,
    String requestUuid,
    long createdAt,
    String remoteAddress) {

  /** The line of this account. */
  public static AuditShape of(AuditLine line, long account) {
    return new AuditShape(
        line.id(),
        line.object(),
        type(line.objectKind()),
        auditable(line),
        account,
        "Account",
        line.actor(),
        line.actorKind() == Actor.Kind.AGENT ? "User" : null,
        line.actorName(),
        action(line.what()),
        changes(line),
        1,
        line.what(),
        null,
        WireTime.seconds(line.at()),
        line.address());
  }

  /** {@code custom_role} becomes {@code CustomRole}; an agent is the account's user. */
  private static String type(String kind) {
    return kind.equals("agent")
        ? "AccountUser"
        : Arrays.stream(kind.split("_"))
            .filter(part -> !part.isEmpty())
            .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
            .collect(Collectors.joining());
  }

  private static Map<String, Object> auditable(AuditLine line) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", line.object());
    known.put("name", line.objectName());
    return known;
  }

  private static String action(String what) {
    if (what.matches(".*_(created|invited|begun)")) {
      return "create";
    }
    return what.matches(".*_(deleted|removed)") ? "destroy" : "update";
  }

  private static Map<String, Object> changes(AuditLine line) {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (AuditDetail detail : line.details()) {
      changes.put(
          detail.key(),
          detail.change() ? Arrays.asList(detail.before(), detail.after()) : detail.after());
    }
    return changes;
  }
}
