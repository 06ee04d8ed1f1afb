package app.atende.conversations.internal;

import app.atende.contacts.ContactInboxId;
import app.atende.conversations.DisplayId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which conversations an actor may see, said in one place for the single one, the lists and the
 * counts, by the rule of {@link app.atende.conversations.Reach}: whoever may manage all, all of
 * them; a plain agent those of the inboxes he is a member of, and those assigned to him; whoever
 * has a custom role what is ticked in it; a contact those of his sessions, by {@link #ofSessions}.
 *
 * <p>Whatever stands in an inbox that was deleted is seen by nobody, nor is a conversation that
 * went into another one (ADR 0030) or was deleted itself (ADR 0020) and so stands at no inbox. That
 * is asked by a subquery that gives one value, which the database cannot turn into a join: a list
 * goes on reading the first rows of an index and looks each row's inbox up, from a cache after the
 * first time.
 *
 * <p>The condition is about a row {@code c} of {@code conversation}.
 */
public final class ConversationScope {

  /** The inbox of the row {@code c} was not deleted. */
  public static final String LIVE =
      "(SELECT i.deleted_at IS NULL FROM inbox i WHERE i.id = c.inbox_id)";

  private static final String UNASSIGNED = " AND c.assignee_id IS NULL";
  private static final String ASSIGNED = " AND c.assignee_id IS NOT NULL";
  private static final String TAKES_PART =
      "c.id IN (SELECT pt.conversation_id FROM participant pt WHERE pt.agent_id = ?)";

  private ConversationScope() {}

  /** The condition on the row {@code c}, to stand behind an AND. */
  public static Sql condition(Actor actor) {
    if (actor.isSystem() || actor.may(Permission.CONVERSATION_MANAGE)) {
      return new Sql(LIVE);
    }
    return worksAsAgent(actor) ? seen(actor).add(") AND " + LIVE) : new Sql("FALSE");
  }

  /**
   * The same for a single conversation that is asked for by its number: a plain agent may also open
   * what one of his teams has (contract 3.5), though no list of his shows it.
   */
  public static Sql ofOne(Actor actor) {
    boolean plain = worksAsAgent(actor) && actor.may(Permission.CONVERSATION_INBOX_MANAGE);
    if (!plain || actor.may(Permission.CONVERSATION_MANAGE)) {
      return condition(actor);
    }
    return seen(actor)
        .add(
            " OR c.team_id IN (SELECT tm.team_id FROM team_member tm WHERE tm.agent_id = ?)",
            actor.id())
        .add(") AND " + LIVE);
  }

  private static boolean worksAsAgent(Actor actor) {
    return actor.isAgent() && actor.worksOnConversations();
  }

  /** With the bracket still open. */
  private static Sql seen(Actor actor) {
    Sql seen = new Sql("(c.assignee_id = ?", actor.id());
    String state = stateInInboxes(actor);
    if (state != null) {
      seen.add(
          " OR c.inbox_id IN (SELECT im.inbox_id FROM inbox_member im WHERE im.agent_id = ?)"
              + state,
          actor.id());
    }
    if (actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE)) {
      seen.add(" OR " + TAKES_PART, actor.id());
    }
    return seen;
  }

  /** What he sees of the inboxes he is a member of, as a further condition; null for nothing. */
  private static String stateInInboxes(Actor actor) {
    boolean unassigned = actor.may(Permission.CONVERSATION_UNASSIGNED_MANAGE);
    boolean assigned = actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE);
    if (actor.may(Permission.CONVERSATION_INBOX_MANAGE) || (unassigned && assigned)) {
      return "";
    }
    if (unassigned) {
      return UNASSIGNED;
    }
    return assigned ? ASSIGNED : null;
  }

  /** The condition for a contact's side: the conversations of these contact inboxes. */
  public static Sql ofSessions(Collection<ContactInboxId> sessions) {
    return new Sql("c.contact_inbox_id IN ")
        .addList(sessions.stream().map(ContactInboxId::value).toList())
        .add(" AND " + LIVE);
  }

  /**
   * The conversation of this number, or the one into which it went: found without a look at the row
   * of the merged one, which stays free for who takes the merge back.
   */
  static Sql named(DisplayId display) {
    return new Sql(
        "c.id = (SELECT COALESCE(g.into_id, o.id) FROM conversation o"
            + " LEFT JOIN conversation_merge g ON g.merged_id = o.id WHERE o.display_id = ?)",
        display.value());
  }

  /**
   * The newest conversation that began in this session and was not deleted, or the one into which
   * it went. Both are of the same session.
   */
  public static Sql newestOf(ContactInboxId session) {
    return new Sql(
            "c.id = (SELECT COALESCE(g.into_id, n.id) FROM conversation n"
                + " LEFT JOIN conversation_merge g ON g.merged_id = n.id"
                + " LEFT JOIN conversation k ON k.id = g.into_id"
                + " WHERE n.contact_inbox_id = ? AND COALESCE(k.inbox_id, n.inbox_id) > 0"
                + " ORDER BY n.id DESC LIMIT 1) AND ",
            session.value())
        .add(LIVE);
  }

  /**
   * The same in parts that exclude each other, each of which an index serves from its beginning: a
   * list reads the first rows of every part and merges them.
   *
   * @param memberOf the inboxes the actor is a member of, none of them deleted
   */
  public static List<Sql> parts(Actor actor, List<Long> memberOf) {
    if (actor.isSystem() || actor.may(Permission.CONVERSATION_MANAGE)) {
      return List.of(condition(actor));
    }
    if (!worksAsAgent(actor)) {
      return List.of(condition(actor));
    }
    String state = stateInInboxes(actor);
    List<Sql> parts = new ArrayList<>();
    if (state != null) {
      memberOf.forEach(inbox -> parts.add(new Sql("c.inbox_id = ?" + state, inbox)));
    }
    boolean othersHaveMine = !parts.isEmpty() && !UNASSIGNED.equals(state);
    Sql mine = new Sql("c.assignee_id = ?", actor.id());
    if (othersHaveMine) {
      mine.add(" AND c.inbox_id NOT IN ").addList(memberOf);
    }
    if (actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE)) {
      parts.add(takingPart(actor, parts.isEmpty() ? List.of() : memberOf, state));
    }
    parts.add(mine.add(" AND " + LIVE));
    return parts;
  }

  /** What he takes part in and no other part holds. */
  private static Sql takingPart(Actor actor, List<Long> inboxes, String state) {
    Sql part = new Sql(TAKES_PART, actor.id());
    part.add(" AND (c.assignee_id IS NULL OR c.assignee_id <> ?)", actor.id());
    if (!inboxes.isEmpty()) {
      part.add(" AND (c.inbox_id NOT IN ").addList(inboxes);
      part.add(ASSIGNED.equals(state) ? " OR c.assignee_id IS NULL)" : ")");
    }
    return part.add(" AND " + LIVE);
  }
}
