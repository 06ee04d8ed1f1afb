package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.conversations.Reach;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which notices are to go by mail or push, and which went. */
@Stateless
public class WaitingNoticeStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Where it stands that a notice is still to go. */
  private static String column(NoticeWay way) {
    return way == NoticeWay.MAIL ? "mail_of" : "push_of";
  }

  /** The agent wants this kind in this way. */
  private static String wanted(NoticeWay way, String column) {
    return Stream.of(NoticeKind.values())
        .filter(kind -> kind.isUsual(way))
        .map(kind -> "'" + kind + "'")
        .collect(Collectors.joining(", ", "COALESCE(w." + column + ", n.kind IN (", "))"));
  }

  /** What is read of a notice, up to whether its agent wants it in this way. */
  private static String selected(NoticeWay way) {
    return "SELECT n.id, n.agent_id, n.kind, n.message_id, n.cause_kind, n.cause_id, n."
        + column(way)
        + ", n.mailed_at, "
        + (way == NoticeWay.MAIL ? "a.confirmed AND " : "")
        + wanted(NoticeWay.CONSOLE, "wanted")
        + " AND "
        + wanted(way, way == NoticeWay.MAIL ? "by_mail" : "by_push");
  }

  /** Those of a conversation that their agents have not read yet. One statement. */
  public List<WaitingNotice> waiting(ConversationId conversation, NoticeWay way) {
    Sql sql =
        new Sql(
            selected(way)
                + " AND "
                + Reach.OF_AGENT
                + " FROM notice n JOIN agent a ON a.id = n.agent_id"
                + Reach.ROLE_OF_AGENT
                + " JOIN conversation c ON c.id = n.conversation_id"
                + " LEFT JOIN notice_wish w ON w.agent_id = n.agent_id AND w.kind = n.kind"
                + " WHERE n.conversation_id = ? AND n.unread = 1 AND n."
                + column(way)
                + " IS NOT NULL ORDER BY n.id",
            conversation.value());
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(found -> read(Row.of(found)))
        .toList();
  }

  /** Those of a webhook that stopped, the same way. One statement. */
  public List<StoppedNotice> stopped(long webhook, NoticeWay way) {
    Sql sql =
        new Sql(
            selected(way)
                + " AND a.role = ?, n.about_name"
                + " FROM agent a JOIN notice n ON n.agent_id = a.id"
                + " LEFT JOIN notice_wish w ON w.agent_id = n.agent_id AND w.kind = n.kind"
                + " WHERE n.conversation_id = 0 AND n.kind = ? AND n.about_id = ?"
                + " AND n.unread = 1 AND n."
                + column(way)
                + " IS NOT NULL ORDER BY n.id",
            Role.ADMINISTRATOR,
            NoticeKind.WEBHOOK_STOPPED,
            webhook);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(row -> stopped(webhook, row)).toList();
  }

  private static StoppedNotice stopped(long webhook, Row row) {
    WaitingNotice waiting = read(row);
    return new StoppedNotice(waiting, new NoticeRow.About(webhook, row.text()));
  }

  private static WaitingNotice read(Row row) {
    NoticeId id = new NoticeId(row.number());
    AgentId agent = new AgentId(row.number());
    NoticeKind kind = row.constant(NoticeKind.class);
    Long message = row.numberOrNull();
    Actor.Kind cause = row.constant(Actor.Kind.class);
    long by = row.number();
    WaitingNotice.Times times = new WaitingNotice.Times(row.instant(), row.instant());
    return new WaitingNotice(
        id,
        agent,
        kind,
        message == null ? null : new MessageId(message),
        cause == Actor.Kind.AGENT ? Optional.of(new AgentId(by)) : Optional.empty(),
        times,
        row.flag());
  }

  /** The mail went. */
  public void markMailed(WaitingNotice notice, Instant at) {
    settle(new Sql("UPDATE notice SET mail_of = NULL, mailed_at = ?", at), notice, NoticeWay.MAIL);
  }

  /** It is not to go this way any more. */
  public void drop(WaitingNotice notice, NoticeWay way) {
    settle(new Sql("UPDATE notice SET " + column(way) + " = NULL"), notice, way);
  }

  private void settle(Sql sql, WaitingNotice notice, NoticeWay way) {
    sql.add(" WHERE id = ? AND " + column(way) + " = ?", notice.id().value(), notice.times().of());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
