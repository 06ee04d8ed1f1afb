package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import app.atende.notifications.NoticeWishes;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The rows of what agents want to hear and how, in the caller's transaction. */
@ApplicationScoped
public class NoticeWishStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** What an agent wants; the usual where he has said nothing. */
  public NoticeWishes of(AgentId agent) {
    Map<NoticeKind, Set<NoticeWay>> wanted = usual();
    Sql sql =
        new Sql(
            "SELECT kind, wanted, by_mail IS NULL, by_mail, by_push IS NULL, by_push"
                + " FROM notice_wish WHERE agent_id = ?",
            agent.value());
    for (Object found : sql.bindTo(em.createNativeQuery(sql.text())).getResultList()) {
      Row row = Row.of(found);
      Set<NoticeWay> ways = wanted.get(row.constant(NoticeKind.class));
      set(ways, NoticeWay.CONSOLE, row.flag());
      setUnlessUsual(ways, NoticeWay.MAIL, row);
      setUnlessUsual(ways, NoticeWay.PUSH, row);
    }
    return new NoticeWishes(wanted);
  }

  private static Map<NoticeKind, Set<NoticeWay>> usual() {
    Map<NoticeKind, Set<NoticeWay>> usual = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      Set<NoticeWay> ways = EnumSet.allOf(NoticeWay.class);
      ways.removeIf(way -> !kind.isUsual(way));
      usual.put(kind, ways);
    }
    return usual;
  }

  private static void setUnlessUsual(Set<NoticeWay> ways, NoticeWay way, Row row) {
    boolean isUsual = row.flag();
    boolean isWanted = row.flag();
    if (!isUsual) {
      set(ways, way, isWanted);
    }
  }

  private static void set(Set<NoticeWay> ways, NoticeWay way, boolean wanted) {
    if (wanted) {
      ways.add(way);
    } else {
      ways.remove(way);
    }
  }

  /** Remembers what an agent wants of a kind in one way; the other ways stay as they are. */
  public void keep(AgentId agent, NoticeKind kind, NoticeWay way, boolean wanted) {
    String column =
        switch (way) {
          case CONSOLE -> "wanted";
          case MAIL -> "by_mail";
          case PUSH -> "by_push";
        };
    Sql sql =
        new Sql(
            "INSERT INTO notice_wish (agent_id, kind, wanted, by_mail, by_push)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ",
            agent.value(),
            kind,
            way == NoticeWay.CONSOLE ? wanted : kind.isUsual(NoticeWay.CONSOLE),
            way == NoticeWay.MAIL ? wanted : null,
            way == NoticeWay.PUSH ? wanted : null);
    sql.add(column + " = VALUES(" + column + ")");
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
