package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.Reach;
import app.atende.events.Cause;
import app.atende.events.Events;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeMailPlanned;
import app.atende.notifications.NoticePushPlanned;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticesChanged;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Tells agents of something, in the transaction in which it happens: one statement, whoever and
 * however many they are. Told are those who may see the conversation, want to be told of this kind,
 * and did not do it themselves. Who has not read the last notice of this kind and conversation gets
 * that one again; being told of the same event twice changes nothing.
 */
@ApplicationScoped
public class NoticeWriter {

  /** A mail that was put down and never went, with its row of the outbox, is put down again. */
  private static final String AGAIN =
      " ON DUPLICATE KEY UPDATE message_id = VALUES(message_id), cause_kind = VALUES(cause_kind),"
          + " cause_id = VALUES(cause_id), at = VALUES(at), mail_of = IF(notice.mail_of IS NULL"
          + " OR notice.mail_of < VALUES(at) - INTERVAL 1 HOUR, VALUES(mail_of), notice.mail_of),"
          + " push_of = VALUES(push_of) RETURNING id, agent_id, mail_of, mailed_at, push_of";

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
    Sql sql = insert(what).add(" FROM (").add(who);
    sql.add(") q JOIN agent a ON a.id = q.agent_id" + Reach.ROLE_OF_AGENT);
    sql.add(asItIs(what.conversation())).add(wish(what.kind())).add(" WHERE " + Reach.OF_AGENT);
    sql.add(" AND COALESCE(w.wanted, ?)", what.kind().isUsual(NoticeWay.CONSOLE));
    sql.add(unknown(what));
    if (what.because().causedBy().kind().equals(Actor.Kind.AGENT.name())) {
      sql.add(" AND a.id <> ?", what.because().causedBy().id());
    }
    announce(store.tell(sql.add(AGAIN)), what);
  }

  private static Sql insert(Telling what) {
    ConversationRef in = what.conversation();
    return new Sql(
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, message_id, cause_kind,"
            + " cause_id, unread, at, mail_of, push_of) SELECT a.id, ?, ?, ?, ?, ?, ?, 1, ?,"
            + " IF(a.confirmed AND COALESCE(w.by_mail, ?), ?, NULL),"
            + " IF(COALESCE(w.by_push, ?) AND EXISTS (SELECT 1 FROM push_device d"
            + " WHERE d.agent_id = a.id), ?, NULL)",
        what.kind(),
        in.id().value(),
        in.inbox().value(),
        what.message() == null ? null : what.message().value(),
        what.because().causedBy().kind(),
        what.because().causedBy().id(),
        what.because().at(),
        what.kind().isUsual(NoticeWay.MAIL),
        what.because().at(),
        what.kind().isUsual(NoticeWay.PUSH),
        what.because().at());
  }

  /**
   * Those who were told hear it at once; for those who want a mail it is put down when it is due.
   */
  private void announce(List<Told> told, Telling what) {
    if (told.isEmpty()) {
      return;
    }
    ConversationRef in = what.conversation();
    Cause cause = what.because().causedBy();
    Instant at = what.because().at();
    events.publish(new NoticesChanged(Told.all(told), in, cause, at));
    told.stream()
        .flatMap(each -> each.mailDue(at).stream())
        .distinct()
        .forEach(due -> events.publish(new NoticeMailPlanned(in, due, cause, at)));
    if (told.stream().anyMatch(each -> each.isPushed(at))) {
      events.publish(new NoticePushPlanned(in, cause, at));
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
    return new Sql(" LEFT JOIN notice_wish w ON w.agent_id = a.id AND w.kind = ?", kind);
  }

  /**
   * Who is told already: of this very event, or by a notice that says more than a new message. The
   * latter holds for nobody who wants new messages by push, and for whoever wants them by mail only
   * if that notice goes by mail itself.
   */
  private static Sql unknown(Telling what) {
    Sql sql =
        new Sql(
            " AND NOT EXISTS (SELECT 1 FROM notice o WHERE o.agent_id = a.id"
                + " AND o.conversation_id = ? AND ((o.kind = ? AND o.at >= ?)",
            what.conversation().id().value(),
            what.kind(),
            what.because().at());
    if (what.kind() == NoticeKind.NEW_MESSAGE) {
      sql.add(
          " OR (o.kind <> ? AND o.unread = 1 AND NOT COALESCE(w.by_push, ?) AND (o.mail_of IS NOT"
              + " NULL OR o.mailed_at IS NOT NULL OR NOT COALESCE(w.by_mail, ?)))",
          what.kind(),
          what.kind().isUsual(NoticeWay.PUSH),
          what.kind().isUsual(NoticeWay.MAIL));
    }
    return sql.add("))");
  }
}
