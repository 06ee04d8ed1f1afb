package app.atende.accounts;

import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import java.util.Set;

/**
 * The custom role that an agent has.
 *
 * @param permissions what is ticked in it
 */
public record HeldRole(CustomRoleId id, String name, Set<Permission> permissions) {

  /** Copies the permissions. */
  public HeldRole {
    permissions = Set.copyOf(permissions);
  }

  /** Whether whoever has it may have conversations at all. */
  public boolean worksOnConversations() {
    return permissions.contains(Permission.CONVERSATION_MANAGE)
        || permissions.contains(Permission.CONVERSATION_UNASSIGNED_MANAGE)
        || permissions.contains(Permission.CONVERSATION_PARTICIPATING_MANAGE);
  }
}
