package app.atende.web.compat.shapes;

import app.atende.accounts.CustomRoleSummary;
import app.atende.roles.Permission;
import java.util.List;

/** A role that the account made itself (contract 6.14). */
public record CustomRoleShape(
    long id,
    String name,
    String description,
    List<String> permissions,
    String createdAt,
    String updatedAt) {

  /** The role; permissions in the order of the form. */
  public static CustomRoleShape of(CustomRoleSummary role) {
    return new CustomRoleShape(
        role.id().value(),
        role.name(),
        role.description(),
        role.ticks().stream().map(Permission::key).toList(),
        WireTime.iso(role.createdAt()),
        WireTime.iso(role.updatedAt()));
  }
}
