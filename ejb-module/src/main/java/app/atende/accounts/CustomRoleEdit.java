package app.atende.accounts;

import app.atende.roles.Permission;
import java.util.Set;

/**
 * What a custom role shall be.
 *
 * @param name unique in the account
 * @param description for people; null or blank for none
 * @param permissions what is ticked; those that cannot be ticked are refused
 */
public record CustomRoleEdit(String name, String description, Set<Permission> permissions) {

  /** Copies the permissions. */
  public CustomRoleEdit {
    permissions = Set.copyOf(permissions);
  }
}
