package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.conversations.Reach;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.roles.Actor;
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

/** Which notices are to go by mail, and which went: each call in a transaction of its own. */
@Stateless
public class NoticeMailStore {

  /** The agent wants this kind, and wants it by mail. */
  private static final String WANTED =
      "COALESCE(w.wanted, n.kind IN "
          + usual(NoticeWay.CONSOLE)
          + ") AND COALESCE(w.by_mail, n.kind IN "
          + usual(NoticeWay.MAIL)
          + ")";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  private static String usual(NoticeWay way) {
    return Stream.of(NoticeKind.values())
        .filter(kind -> kind.isUsual(way))
        .map(kind -> "'" + kind + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Those of a conversation that their agents have not read yet. One statement. */
  public List<NoticeMail> waiting(ConversationId conversation) {
    Sql sql =
        new Sql(
            "SELECT n.id, n.agent_id, n.kind, n.message_id, n.cause_kind, n.cause_id, n.mail_of,"
                + " n.mailed_at, a.confirmed AND "
                + WANTED
                + " AND "
                + Reach.OF_AGENT
                + " FROM notice n JOIN agent a ON a.id = n.agent_id"
                + Reach.ROLE_OF_AGENT
                + " JOIN conversation c ON c.id = n.conversation_id"
                + " LEFT JOIN notice_wish w ON w.agent_id = n.agent_id AND w.kind = n.kind"
                + " WHERE n.conversation_id = ? AND n.unread = 1 AND n.mail_of IS NOT NULL"
                + " ORDER BY n.id",
            conversation.value());
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(found -> read(Row.of(found)))
        .toList();
  }

  private static NoticeMail read(Row row) {
    NoticeId id = new NoticeId(row.number());
    AgentId agent = new AgentId(row.number());
    NoticeKind kind = row.constant(NoticeKind.class);
    Long message = row.numberOrNull();
    Actor.Kind cause = row.constant(Actor.Kind.class);
    AgentId by = new AgentId(row.number());
    NoticeMail.Times times = new NoticeMail.Times(row.instant(), row.instant());
    return new NoticeMail(
        id,
        agent,
        kind,
        message == null ? null : new MessageId(message),
        cause == Actor.Kind.AGENT ? Optional.of(by) : Optional.empty(),
        times,
        row.flag());
  }

  /** It went. */
  public void markSent(NoticeMail mail, Instant at) {
    settle(new Sql("UPDATE notice SET mail_of = NULL, mailed_at = ?", at), mail);
  }

  /** It is not to go any more. */
  public void drop(NoticeMail mail) {
    settle(new Sql("UPDATE notice SET mail_of = NULL"), mail);
  }

  private void settle(Sql sql, NoticeMail mail) {
    sql.add(" WHERE id = ? AND mail_of = ?", mail.id().value(), mail.times().of());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
