package app.atende.roles;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a member of an account is there (contract 3.5). Custom roles are agents with another set of
 * permissions.
 */
public enum Role {
  /** Holds every permission and sees every inbox. */
  ADMINISTRATOR,
  /** Works in the inboxes he is a member of. */
  AGENT;

  /** The permissions that come with this role alone. The set is a fresh copy. */
  public Set<Permission> permissions() {
    return this == ADMINISTRATOR
        ? EnumSet.allOf(Permission.class)
        : EnumSet.of(Permission.CONVERSATION_INBOX_MANAGE, Permission.CONTACT_EDIT);
  }

  /** The word of the contract: {@code administrator} or {@code agent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
