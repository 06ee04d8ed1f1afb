package app.atende.conversations.internal;

import app.atende.contacts.ContactInboxId;
import app.atende.conversations.DisplayId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Sql;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which conversations an actor may see, said in one place for the single one, the lists and the
 * counts: whoever may manage all, all of them; a plain agent those of the inboxes he is a member
 * of, and those assigned to him; a contact those of his sessions, by {@link #ofSessions}.
 *
 * <p>Whatever stands in an inbox that was deleted is seen by nobody, nor is a conversation that
 * went into another one and so stands at no inbox (ADR 0030). That is asked by a subquery that
 * gives one value, which the database cannot turn into a join: a list goes on reading the first
 * rows of an index and looks each row's inbox up, from a cache after the first time.
 *
 * <p>The condition is about a row {@code c} of {@code conversation}.
 */
public final class ConversationScope {

  /** The inbox of the row {@code c} was not deleted. */
  public static final String LIVE =
      "(SELECT i.deleted_at IS NULL FROM inbox i WHERE i.id = c.inbox_id)";

  private ConversationScope() {}

  /** The condition on the row {@code c}, to stand behind an AND. */
  public static Sql condition(Actor actor) {
    if (actor.isSystem() || actor.may(Permission.CONVERSATION_MANAGE)) {
      return new Sql(LIVE);
    }
    if (!actor.isAgent()) {
      return new Sql("FALSE");
    }
    Sql own = new Sql("(c.assignee_id = ?", actor.id());
    if (actor.may(Permission.CONVERSATION_INBOX_MANAGE)) {
      own.add(
          " OR c.inbox_id IN (SELECT im.inbox_id FROM inbox_member im WHERE im.agent_id = ?)",
          actor.id());
    }
    return own.add(") AND " + LIVE);
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
   * The newest conversation that began in this session, or the one into which it went. Both are of
   * the same session.
   */
  public static Sql newestOf(ContactInboxId session) {
    return new Sql(
            "c.id = (SELECT COALESCE(g.into_id, n.id) FROM conversation n"
                + " LEFT JOIN conversation_merge g ON g.merged_id = n.id"
                + " WHERE n.contact_inbox_id = ? ORDER BY n.id DESC LIMIT 1) AND ",
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
    if (!actor.isAgent()) {
      return List.of(condition(actor));
    }
    List<Long> inboxes =
        actor.may(Permission.CONVERSATION_INBOX_MANAGE) ? memberOf : List.<Long>of();
    Sql mine = new Sql("c.assignee_id = ?", actor.id());
    if (!inboxes.isEmpty()) {
      mine.add(" AND c.inbox_id NOT IN ").addList(inboxes);
    }
    mine.add(" AND " + LIVE);
    return Stream.concat(
            inboxes.stream().map(inbox -> new Sql("c.inbox_id = ?", inbox)), Stream.of(mine))
        .toList();
  }
}
