package app.atende.conversations;

import app.atende.roles.Permission;
import app.atende.roles.Role;

/**
 * Which agents may see which conversations (ADR 0032), for statements that ask it of many agents at
 * once. What one actor may see says {@code internal.ConversationScope} by the same rule; a test
 * holds the two and the live lane's together.
 *
 * <ul>
 *   <li>Administrators, and who manages all: every conversation.
 *   <li>Who works on conversations at all: those that are assigned to him.
 *   <li>Plain agents: all of the inboxes they are members of.
 *   <li>Unassigned ones: of the inboxes one is a member of, those that nobody has.
 *   <li>Assigned ones: of the inboxes one is a member of, those that somebody has; and those that
 *       one takes part in, wherever.
 * </ul>
 *
 * <p>Several ticks add up; a role without any of them sees none.
 */
public final class Reach {

  /** Joins the custom role {@code r} of the agent {@code a}. */
  public static final String ROLE_OF_AGENT = " LEFT JOIN custom_role r ON r.id = a.custom_role_id";

  /** The agent {@code a} with the custom role {@code r} works on conversations at all. */
  public static final String WORKS =
      "(a.custom_role_id IS NULL OR "
          + has(Permission.CONVERSATION_MANAGE)
          + " OR "
          + has(Permission.CONVERSATION_UNASSIGNED_MANAGE)
          + " OR "
          + has(Permission.CONVERSATION_PARTICIPATING_MANAGE)
          + ")";

  private static final String MEMBER =
      "EXISTS (SELECT 1 FROM inbox_member im WHERE im.inbox_id = c.inbox_id"
          + " AND im.agent_id = a.id)";

  /**
   * The agent {@code a} with the custom role {@code r} sees the conversation {@code c}, of which
   * {@code id}, {@code inbox_id} and {@code assignee_id} are asked. Never unknown.
   */
  public static final String OF_AGENT =
      "((a.role = '"
          + Role.ADMINISTRATOR
          + "' OR "
          + has(Permission.CONVERSATION_MANAGE)
          + " OR (c.assignee_id = a.id AND "
          + WORKS
          + ") OR (a.custom_role_id IS NULL AND "
          + MEMBER
          + ") OR (c.assignee_id IS NULL AND "
          + has(Permission.CONVERSATION_UNASSIGNED_MANAGE)
          + " AND "
          + MEMBER
          + ") OR ("
          + has(Permission.CONVERSATION_PARTICIPATING_MANAGE)
          + " AND ((c.assignee_id IS NOT NULL AND "
          + MEMBER
          + ") OR EXISTS (SELECT 1 FROM participant pt WHERE pt.agent_id = a.id"
          + " AND pt.conversation_id = c.id)))) IS TRUE)";

  private Reach() {}

  private static String has(Permission permission) {
    return "COALESCE(FIND_IN_SET('" + permission.key() + "', r.permissions), 0) > 0";
  }
}
