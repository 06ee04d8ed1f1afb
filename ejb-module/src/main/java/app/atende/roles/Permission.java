package app.atende.roles;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One right inside an account. The eight {@link #isTickable() tickable} ones make up custom roles
 * and carry the keys that foreign clients know; the others come with {@link Role#AGENT} or {@link
 * Role#ADMINISTRATOR} and are never given singly.
 */
public enum Permission {
  /** Any conversation, in every inbox, also where the holder is no member. */
  CONVERSATION_MANAGE(true),
  /** Unassigned conversations and one's own. */
  CONVERSATION_UNASSIGNED_MANAGE(true),
  /** Assigned conversations, mine and others', and those one takes part in. */
  CONVERSATION_PARTICIPATING_MANAGE(true),
  /** Contacts, with import and export. */
  CONTACT_MANAGE(true),
  /** Reports. */
  REPORT_MANAGE(true),
  /** The help centre: portals, categories, articles. */
  KNOWLEDGE_BASE_MANAGE(true),
  /** Campaigns. */
  CAMPAIGN_MANAGE(true),
  /** Labels. */
  LABEL_MANAGE(true),

  /** Conversations of the inboxes one is a member of: what a plain agent has. */
  CONVERSATION_INBOX_MANAGE(false),
  /** Read, create, change and merge contacts: what a plain agent has. */
  CONTACT_EDIT(false),

  /** Settings of the account. */
  ACCOUNT_MANAGE(false),
  /** Invite, change and remove agents and teams. */
  AGENT_MANAGE(false),
  /** Create, change and delete inboxes, and say who their members are. */
  INBOX_MANAGE(false),
  /** Delete a conversation for good. */
  CONVERSATION_DELETE(false),
  /** Delete a contact for good. */
  CONTACT_DELETE(false),
  /** Automation rules, macros for all, bots. */
  AUTOMATION_MANAGE(false),
  /** Webhooks, dashboard apps and other integrations; the parked rows of the durable lane. */
  INTEGRATION_MANAGE(false),
  /** The audit log. */
  AUDIT_READ(false);

  private final boolean tickable;

  Permission(boolean tickable) {
    this.tickable = tickable;
  }

  /** Whether a custom role may hold this one. */
  public boolean isTickable() {
    return tickable;
  }

  /** Those that a custom role may hold, in the order of the form. */
  public static List<Permission> tickables() {
    return Arrays.stream(values()).filter(Permission::isTickable).toList();
  }

  /**
   * What somebody may do who holds just these ticks of a custom role: whoever manages contacts may
   * also read and change a single one. The set is a fresh copy.
   */
  public static Set<Permission> implied(Collection<Permission> ticked) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    ticked.stream().filter(Permission::isTickable).forEach(all::add);
    if (all.contains(CONTACT_MANAGE)) {
      all.add(CONTACT_EDIT);
    }
    return all;
  }

  /** The key that stands in JSON and in the database, such as {@code conversation_manage}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tickable permission with this key; empty for unknown keys and for those that come with a
   * role only.
   */
  public static Optional<Permission> ofKey(String key) {
    return Arrays.stream(values()).filter(p -> p.tickable && p.key().equals(key)).findFirst();
  }
}
