package app.atende.roles;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.events.Cause;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who does something in an account: the last parameter of every front desk. An actor belongs to the
 * account that is bound while he acts; he is built anew for each request and never kept.
 *
 * @param kind agent, contact, bot or the house itself
 * @param id the agent's, contact's or bot's id; 0 for {@link #SYSTEM}
 * @param role the role of an agent; null for every other kind
 * @param permissions what he may do, never null
 * @param name how he is called in activity lines and in the audit log; may be empty, never null
 */
public record Actor(Kind kind, long id, Role role, Set<Permission> permissions, String name) {

  /**
   * The kinds of actors. The names stand in the database ({@code sender_kind}, {@code actor_kind}).
   */
  public enum Kind {
    AGENT,
    CONTACT,
    BOT,
    SYSTEM
  }

  /** The house itself: seeding, timers, listeners of the durable lane. May do everything. */
  public static final Actor SYSTEM =
      new Actor(Kind.SYSTEM, 0, null, EnumSet.allOf(Permission.class), "");

  /** Refuses an agent without a role, and anybody else with one. */
  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    if ((kind == Kind.AGENT) != (role != null)) {
      throw new IllegalArgumentException("an agent has a role, nobody else has: " + kind);
    }
    permissions = Set.copyOf(permissions);
  }

  /** An agent with the permissions of his role. */
  public static Actor agent(long id, Role role, String name) {
    return new Actor(Kind.AGENT, id, role, role.permissions(), name);
  }

  /** An agent with a custom role: with what is ticked there and what that implies, no more. */
  public static Actor agent(long id, Collection<Permission> ticked, String name) {
    return new Actor(Kind.AGENT, id, Role.AGENT, Permission.implied(ticked), name);
  }

  /** A contact: owns nothing but his own conversations, which the rooms check by his id. */
  public static Actor contact(long id, String name) {
    return new Actor(Kind.CONTACT, id, null, Set.of(), name);
  }

  /**
   * An agent bot: works in conversations, begins some with contacts, administers nothing (contract
   * 3.4).
   */
  public static Actor bot(long id, String name) {
    Set<Permission> works = Set.of(Permission.CONVERSATION_MANAGE, Permission.CONTACT_EDIT);
    return new Actor(Kind.BOT, id, null, works, name);
  }

  /** Whether he holds the permission. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Returns when he holds the permission; otherwise throws {@link ErrorCode#NOT_PERMITTED}. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  /** Whether he may have conversations at all; which ones, their room says. */
  public boolean worksOnConversations() {
    return may(Permission.CONVERSATION_MANAGE)
        || may(Permission.CONVERSATION_INBOX_MANAGE)
        || may(Permission.CONVERSATION_UNASSIGNED_MANAGE)
        || may(Permission.CONVERSATION_PARTICIPATING_MANAGE);
  }

  /** Whether he is a member of the account, of whatever role. */
  public boolean isAgent() {
    return kind == Kind.AGENT;
  }

  /** Whether he is a member with every permission. */
  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  /** Whether he is the contact who writes in. */
  public boolean isContact() {
    return kind == Kind.CONTACT;
  }

  /** Whether it is an agent bot. */
  public boolean isBot() {
    return kind == Kind.BOT;
  }

  /** Whether it is the house itself. */
  public boolean isSystem() {
    return kind == Kind.SYSTEM;
  }

  /** As events say who made them happen. */
  public Cause cause() {
    return new Cause(kind.name(), id);
  }
}
