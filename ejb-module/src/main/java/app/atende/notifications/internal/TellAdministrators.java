package app.atende.notifications.internal;

import app.atende.accounts.IntegrationStopped;
import app.atende.events.Events;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticesChanged;
import app.atende.roles.Role;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells administrators that something of the account needs them, in the transaction in which it
 * happens. Such a notice is about no conversation. Who has not read that the same webhook stopped
 * before gets that notice again.
 */
@ApplicationScoped
public class TellAdministrators {

  private static final NoticeKind KIND = NoticeKind.WEBHOOK_STOPPED;
  private static final int LONGEST_NAME = 255;

  private static final String AGAIN =
      " ON DUPLICATE KEY UPDATE about_name = VALUES(about_name), at = VALUES(at),"
          + " mail_of = VALUES(mail_of), push_of = VALUES(push_of)"
          + " RETURNING id, agent_id, mail_of, mailed_at, push_of";

  @Inject private NoticeStore store;
  @Inject private Events events;

  void stopped(@Observes IntegrationStopped event) {
    Sql sql = insert(event).add(" FROM agent a LEFT JOIN notice_wish w ON w.agent_id = a.id");
    sql.add(" AND w.kind = ? WHERE a.role = ?", KIND, Role.ADMINISTRATOR);
    sql.add(" AND COALESCE(w.wanted, ?)", KIND.isUsual(NoticeWay.CONSOLE));
    List<Told> told = store.tell(sql.add(AGAIN));
    if (!told.isEmpty()) {
      events.publish(new NoticesChanged(Told.all(told), null, event.causedBy(), event.at()));
    }
  }

  private static Sql insert(IntegrationStopped event) {
    String name = event.name();
    return new Sql(
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, about_id, about_name,"
            + " cause_kind, cause_id, unread, at, mail_of, push_of)"
            + " SELECT a.id, ?, 0, 0, ?, ?, ?, ?, 1, ?,"
            + " IF(a.confirmed AND COALESCE(w.by_mail, ?), ?, NULL),"
            + " IF(COALESCE(w.by_push, ?) AND EXISTS (SELECT 1 FROM push_device d"
            + " WHERE d.agent_id = a.id), ?, NULL)",
        KIND,
        event.webhook(),
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        event.causedBy().kind(),
        event.causedBy().id(),
        event.at(),
        KIND.isUsual(NoticeWay.MAIL),
        event.at(),
        KIND.isUsual(NoticeWay.PUSH),
        event.at());
  }
}
