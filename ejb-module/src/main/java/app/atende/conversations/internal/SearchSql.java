package app.atende.conversations.internal;

import app.atende.contacts.ContactWords;
import app.atende.conversations.ConversationSearch;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import app.atende.rows.Stretch;
import java.time.Duration;
import java.time.Instant;

/**
 * The statements of a search. What is looked through comes from an index, newest row first; what is
 * shown of a hit is joined to the few rows of the page only.
 *
 * @param wanted what is looked for
 * @param actor who looks
 * @param ofMessages whether messages are looked through, or conversations
 */
public record SearchSql(ConversationSearch wanted, Actor actor, boolean ofMessages) {

  /** Ids grow with time, but for what is written in the same moment. */
  private static final Duration BLUR = Duration.ofHours(1);

  /** A search for messages. */
  public static SearchSql ofMessages(ConversationSearch wanted, Actor actor) {
    return new SearchSql(wanted, actor, true);
  }

  /** A search for conversations. */
  public static SearchSql ofConversations(ConversationSearch wanted, Actor actor) {
    return new SearchSql(wanted, actor, false);
  }

  /** Where the stretch ends that begins at this cursor. */
  public Sql stretch(Long cursor) {
    if (!ofMessages) {
      return Stretch.question(
          new Sql("SELECT c.id FROM conversation c WHERE TRUE"), "c.id", cursor);
    }
    Sql ids = new Sql("SELECT m.id FROM message m WHERE TRUE");
    if (wanted.inbox() != null) {
      ids.add(" AND m.inbox_id = ?", wanted.inbox().value());
    }
    if (wanted.since() != null) {
      ids.add(" AND m.id >= ").add(idAt(wanted.since().minus(BLUR), ">="));
    }
    if (wanted.until() != null) {
      ids.add(" AND m.id <= ").add(idAt(wanted.until().plus(BLUR), "<"));
    }
    return Stretch.question(ids, "m.id", cursor);
  }

  /** The first or last id of a time, read from the end of an index; nothing for no such time. */
  private static Sql idAt(Instant time, String side) {
    String order = side.equals("<") ? " DESC" : "";
    return new Sql(
        "(SELECT edge.id FROM message edge WHERE edge.created_at "
            + side
            + " ? ORDER BY edge.created_at"
            + order
            + ", edge.id"
            + order
            + " LIMIT 1)",
        time);
  }

  /** The newest hits in a stretch. */
  public Sql page(Stretch stretch, int rows) {
    return ofMessages ? messages(stretch, rows) : conversations(stretch, rows);
  }

  private Sql messages(Stretch stretch, int rows) {
    Sql hits =
        new Sql(
                "SELECT m.id FROM message m IGNORE INDEX (message_by_time) STRAIGHT_JOIN conversation c"
                    + " ON c.id = m.conversation_id WHERE ")
            .add(stretch.holds("m.id"))
            .add(" AND m.deleted = FALSE AND m.message_type <> 'ACTIVITY' AND ")
            .add(wanted.words().standIn("m.content"))
            .add(within("m.inbox_id", "m.created_at"));
    if (wanted.sender() != null) {
      hits.add(" AND m.sender_kind = ?", wanted.sender().kind());
      if (wanted.sender().id() != null) {
        hits.add(" AND m.sender_id = ?", wanted.sender().id());
      }
    }
    hits.add(" AND ").add(ConversationScope.condition(actor));
    return FoundColumns.of(hits.add(" ORDER BY m.id DESC LIMIT " + rows));
  }

  private Sql conversations(Stretch stretch, int rows) {
    Sql hits =
        new Sql(
                "SELECT c.id FROM conversation c STRAIGHT_JOIN contact ct"
                    + " ON ct.id = c.contact_id WHERE ")
            .add(stretch.holds("c.id"))
            .add(" AND (")
            .add(ContactWords.areTrue(wanted.words()))
            .add(" OR c.display_id = ?)", number())
            .add(within("c.inbox_id", "c.last_activity_at"))
            .add(" AND ")
            .add(ConversationScope.condition(actor))
            .add(" ORDER BY c.id DESC LIMIT " + rows);
    return new Sql("SELECT c.id, " + CardColumns.SELECTED + " FROM (")
        .add(hits)
        .add(") p JOIN conversation c ON c.id = p.id" + CardColumns.JOINED)
        .add(" ORDER BY c.id DESC LIMIT " + rows);
  }

  private Sql within(String inbox, String time) {
    Sql sql = new Sql("");
    if (wanted.inbox() != null) {
      sql.add(" AND " + inbox + " = ?", wanted.inbox().value());
    }
    if (wanted.since() != null) {
      sql.add(" AND " + time + " >= ?", wanted.since());
    }
    if (wanted.until() != null) {
      sql.add(" AND " + time + " < ?", wanted.until());
    }
    return sql;
  }

  /** The number that was typed, with or without its sign; one that nothing has otherwise. */
  private long number() {
    String typed = String.join("", wanted.words().words()).replaceFirst("^#", "");
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
  }
}
