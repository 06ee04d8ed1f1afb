package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.conversations.OpenCount.View;
import app.atende.conversations.internal.BracketSql;
import app.atende.conversations.internal.ListSql;
import app.atende.filters.KeptFilterId;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many open conversations the entries beside the list hold, each as its list would show them to
 * the same person. Three statements for all entries together, and two for what there is.
 *
 * <p>What an index finds (all, unattended, inboxes, teams) is counted from the index up to {@link
 * OpenCount#MOST}. What none finds (mentions, participations, labels, folders) is counted among the
 * {@link #NEAREST} open conversations that moved last; where there are more open ones than that,
 * its numbers say that there may be more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenCountQueries {

  /** Among how many conversations is counted what no index finds. */
  public static final int NEAREST = 5000;

  private static final ConversationFilter OPEN = ConversationFilter.open(ConversationTab.ALL);

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private InboxQueries inboxes;
  @Inject private TeamQueries teams;

  /**
   * The numbers of all entries that hold anything.
   *
   * @param folders what the actor's own folders let through
   */
  public List<OpenCount> of(Map<KeptFilterId, Sieve> folders, Actor actor) {
    List<Long> visible = inboxes.visibleIds(actor).stream().map(InboxId::value).sorted().toList();
    List<Long> memberOf = actor.isAgent() && !inboxes.seesAll(actor) ? visible : List.of();
    ListSql open = new ListSql(OPEN, actor, memberOf, null);
    List<OpenCount> counts = new ArrayList<>(found(visible, open));
    counts.addAll(sifted(folders, open));
    return counts.stream().filter(count -> count.number() > 0 || count.more()).toList();
  }

  /** What an index finds, in one statement. */
  private List<OpenCount> found(List<Long> visible, ListSql open) {
    Map<Entry, ConversationFilter> entries = new LinkedHashMap<>();
    entries.put(new Entry(View.ALL, 0), OPEN);
    entries.put(new Entry(View.UNATTENDED, 0), OPEN.within(ConversationCircle.UNATTENDED));
    visible.forEach(id -> entries.put(new Entry(View.INBOX, id), OPEN.withInbox(new InboxId(id))));
    for (TeamId team : teams.names(open.actor()).stream().map(t -> t.id()).toList()) {
      entries.put(new Entry(View.TEAM, team.value()), OPEN.withTeam(team));
    }
    Sql sql = new Sql("SELECT ");
    String comma = "";
    for (ConversationFilter filter : entries.values()) {
      sql.add(comma).add(open.of(filter).count(OpenCount.MOST));
      comma = ", ";
    }
    Row row = Row.of(run(sql).get(0));
    return entries.keySet().stream().map(entry -> entry.count(row.number(), false)).toList();
  }

  /** What none finds: one statement for the labels, one for all the rest. */
  private List<OpenCount> sifted(Map<KeptFilterId, Sieve> folders, ListSql open) {
    Map<Entry, Sql> entries = new LinkedHashMap<>();
    for (ConversationCircle circle :
        List.of(ConversationCircle.MENTIONS, ConversationCircle.PARTICIPATING)) {
      ListSql list = open.of(OPEN.within(circle));
      entries.put(new Entry(View.valueOf(circle.name()), 0), list.circle());
    }
    folders.forEach(
        (id, sieve) -> entries.put(new Entry(View.FOLDER, id.value()), BracketSql.any(sieve)));
    Sql sql = new Sql("SELECT COUNT(*)");
    entries.values().forEach(condition -> sql.add(", COALESCE(SUM(").add(condition).add("), 0)"));
    sql.add(" FROM ").add(open.first(NEAREST + 1)).add(" o JOIN conversation c ON c.id = o.row_id");
    Row row = Row.of(run(sql).get(0));
    boolean more = row.number() > NEAREST;
    List<OpenCount> counts = new ArrayList<>();
    entries.keySet().forEach(entry -> counts.add(entry.count(row.number(), more)));
    counts.addAll(labels(open, more));
    return counts;
  }

  private List<OpenCount> labels(ListSql open, boolean more) {
    Sql sql =
        new Sql("SELECT cl.label_id, COUNT(*) FROM ")
            .add(open.first(NEAREST + 1))
            .add(" o JOIN conversation_label cl ON cl.conversation_id = o.row_id")
            .add(" GROUP BY cl.label_id");
    return run(sql).stream()
        .map(Row::of)
        .map(row -> new Entry(View.LABEL, row.number()).count(row.number(), more))
        .toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  /** An entry beside the list. */
  private record Entry(View view, long id) {

    OpenCount count(long number, boolean more) {
      return OpenCount.of(view, id, number, more);
    }
  }
}
