package app.atende.conversations.internal;

import app.atende.contacts.ContactInboxId;
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
 * <p>The condition is about a row {@code c} of {@code conversation}.
 */
public final class ConversationScope {

  private ConversationScope() {}

  /** The condition on the row {@code c}, to stand behind an AND. */
  public static Sql condition(Actor actor) {
    if (actor.isSystem() || actor.may(Permission.CONVERSATION_MANAGE)) {
      return new Sql("TRUE");
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
    return own.add(")");
  }

  /** The condition for a contact's side: the conversations of these contact inboxes. */
  public static Sql ofSessions(Collection<ContactInboxId> sessions) {
    return new Sql("c.contact_inbox_id IN ")
        .addList(sessions.stream().map(ContactInboxId::value).toList());
  }

  /**
   * The same in parts that exclude each other, each of which an index serves from its beginning: a
   * list reads the first rows of every part and merges them.
   *
   * @param memberOf the inboxes the actor is a member of
   */
  public static List<Sql> parts(Actor actor, List<Long> memberOf) {
    if (actor.isSystem() || actor.may(Permission.CONVERSATION_MANAGE)) {
      return List.of(new Sql("TRUE"));
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
    return Stream.concat(
            inboxes.stream().map(inbox -> new Sql("c.inbox_id = ?", inbox)), Stream.of(mine))
        .toList();
  }
}
