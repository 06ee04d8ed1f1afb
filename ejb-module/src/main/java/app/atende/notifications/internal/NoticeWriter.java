package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.Reach;
import app.atende.events.Events;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticesChanged;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Tells agents of something, in the transaction in which it happens: one statement, whoever and
 * however many they are. Told are those who may see the conversation, want to be told of this kind,
 * and did not do it themselves. Who has not read the last notice of this kind and conversation gets
 * that one again; being told of the same event twice changes nothing.
 */
@ApplicationScoped
public class NoticeWriter {

  @Inject private NoticeStore store;
  @Inject private Events events;

  /** One agent. */
  void tell(AgentId agent, Telling what) {
    tell(new Sql("SELECT ? AS agent_id", agent.value()), what);
  }

  /** The members of the conversation's inbox. */
  void tellMembers(Telling what) {
    tell(
        new Sql(
            "SELECT im.agent_id FROM inbox_member im WHERE im.inbox_id = ?",
            what.conversation().inbox().value()),
        what);
  }

  /** Whoever has the conversation or takes part in it. */
  void tellParticipants(Telling what) {
    Sql who =
        new Sql(
            "SELECT p.agent_id FROM participant p WHERE p.conversation_id = ?",
            what.conversation().id().value());
    what.conversation().assignee().ifPresent(agent -> who.add(" UNION SELECT ?", agent.value()));
    tell(who, what);
  }

  private void tell(Sql who, Telling what) {
    ConversationRef in = what.conversation();
    Sql sql =
        new Sql(
            "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, message_id, cause_kind,"
                + " cause_id, unread, at) SELECT a.id, ?, ?, ?, ?, ?, ?, 1, ? FROM (",
            what.kind(),
            in.id().value(),
            in.inbox().value(),
            what.message() == null ? null : what.message().value(),
            what.because().causedBy().kind(),
            what.because().causedBy().id(),
            what.because().at());
    sql.add(who).add(") q JOIN agent a ON a.id = q.agent_id" + Reach.ROLE_OF_AGENT);
    sql.add(asItIs(in)).add(" WHERE " + Reach.OF_AGENT);
    sql.add(wish(what.kind())).add(unknown(what));
    if (what.because().causedBy().kind().equals(Actor.Kind.AGENT.name())) {
      sql.add(" AND a.id <> ?", what.because().causedBy().id());
    }
    sql.add(
        " ON DUPLICATE KEY UPDATE message_id = VALUES(message_id), cause_kind = VALUES(cause_kind),"
            + " cause_id = VALUES(cause_id), at = VALUES(at) RETURNING agent_id");
    Set<AgentId> told = store.tell(sql);
    if (!told.isEmpty()) {
      events.publish(new NoticesChanged(told, in, what.because().causedBy(), what.because().at()));
    }
  }

  /** The conversation as the event tells it, whether or not its row was written yet. */
  private static Sql asItIs(ConversationRef in) {
    return new Sql(
        " JOIN (SELECT ? AS id, ? AS inbox_id, NULLIF(?, 0) AS assignee_id) c",
        in.id().value(),
        in.inbox().value(),
        in.assignee().map(AgentId::value).orElse(0L));
  }

  private static Sql wish(NoticeKind kind) {
    return new Sql(
        " AND COALESCE((SELECT w.wanted FROM notice_wish w WHERE w.agent_id = a.id AND w.kind = ?),"
            + " ?)",
        kind,
        kind.isUsual());
  }

  /** Who is told already: of this very event, or by a notice that says more than a new message. */
  private static Sql unknown(Telling what) {
    Sql sql =
        new Sql(
            " AND NOT EXISTS (SELECT 1 FROM notice o WHERE o.agent_id = a.id"
                + " AND o.conversation_id = ? AND ((o.kind = ? AND o.at >= ?)",
            what.conversation().id().value(),
            what.kind(),
            what.because().at());
    if (what.kind() == NoticeKind.NEW_MESSAGE) {
      sql.add(" OR (o.kind <> ? AND o.unread = 1)", what.kind());
    }
    return sql.add("))");
  }
}
