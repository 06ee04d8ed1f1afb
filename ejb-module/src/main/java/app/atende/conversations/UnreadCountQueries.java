package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.conversations.internal.ListSql;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many open conversations with unseen messages the lists of inboxes, labels and teams hold for
 * the one who asks, among those {@link OpenCountQueries#NEAREST} that moved last. Two statements,
 * another one for the inboxes of a plain agent.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UnreadCountQueries {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private InboxQueries inboxes;

  /** The numbers of all that the actor sees. */
  public UnreadCounts of(Actor actor) {
    List<Long> memberOf =
        actor.isAgent() && !inboxes.seesAll(actor)
            ? inboxes.visibleIds(actor).stream().map(InboxId::value).sorted().toList()
            : List.of();
    ConversationFilter open = ConversationFilter.open(ConversationTab.ALL);
    Sql nearest =
        new ListSql(open, actor, memberOf, null)
            .first(OpenCountQueries.NEAREST)
            .add(" o JOIN conversation c ON c.id = o.row_id");
    Map<InboxId, Long> ofInboxes = new HashMap<>();
    Map<TeamId, Long> ofTeams = new HashMap<>();
    for (Row row : placed(nearest)) {
      InboxId inbox = new InboxId(row.number());
      Long team = row.numberOrNull();
      long number = row.number();
      ofInboxes.merge(inbox, number, Long::sum);
      if (team != null) {
        ofTeams.merge(new TeamId(team), number, Long::sum);
      }
    }
    return new UnreadCounts(ofInboxes, labelled(nearest), ofTeams);
  }

  private List<Row> placed(Sql nearest) {
    return run(
        new Sql("SELECT c.inbox_id, c.team_id, COUNT(*) FROM ")
            .add(nearest)
            .add(" WHERE c.unread_count > 0 GROUP BY c.inbox_id, c.team_id"));
  }

  private Map<LabelId, Long> labelled(Sql nearest) {
    Map<LabelId, Long> numbers = new HashMap<>();
    Sql sql =
        new Sql("SELECT cl.label_id, COUNT(*) FROM ")
            .add(nearest)
            .add(" JOIN conversation_label cl ON cl.conversation_id = c.id")
            .add(" WHERE c.unread_count > 0 GROUP BY cl.label_id");
    for (Row row : run(sql)) {
      numbers.put(new LabelId(row.number()), row.number());
    }
    return numbers;
  }

  private List<Row> run(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).toList();
  }
}
