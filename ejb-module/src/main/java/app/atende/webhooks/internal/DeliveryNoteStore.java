package app.atende.webhooks.internal;

import app.atende.conversations.LabelsChanged;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Writes down what is to be told, in the transaction of what happened. */
@ApplicationScoped
public class DeliveryNoteStore implements HookWords.LabelTitles {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * A delivery as it is written down.
   *
   * @param uuid its name towards the other side
   * @param detail JSON, or null
   * @param span from when it happened to when the last try is made
   */
  public record Written(
      String uuid, HookEvent event, Subject subject, String detail, Patience.Span span) {

    static Written anew(HookEvent event, Subject subject, String detail, Patience.Span span) {
      return new Written(UUID.randomUUID().toString(), event, subject, detail, span);
    }
  }

  /** Writes one down for a webhook. */
  public void add(WebhookId webhook, Written written) {
    Sql columns =
        new Sql(
            "INSERT INTO webhook_delivery SET webhook_id = ?, uuid = ?, event = ?, subject = ?,"
                + " state = 'WAITING', next_at = ?, give_up_at = ?, happened_at = ?",
            webhook.value(),
            written.uuid(),
            written.event().word(),
            written.subject().key(),
            written.span().at(),
            written.span().giveUpAt(),
            written.span().at());
    Subject subject = written.subject();
    addUnlessNull(columns, ", conversation_id = ?", subject.conversation());
    addUnlessNull(columns, ", message_id = ?", subject.message());
    addUnlessNull(columns, ", contact_id = ?", subject.contact());
    addUnlessNull(columns, ", detail = ?", written.detail());
    columns.bindTo(em.createNativeQuery(columns.text())).executeUpdate();
  }

  /** Whether one of this name is written down already for a webhook. */
  public boolean isWritten(WebhookId webhook, Written written) {
    Sql sql =
        new Sql(
            "SELECT 1 FROM webhook_delivery WHERE webhook_id = ? AND subject = ? AND uuid = ?",
            webhook.value(),
            written.subject().key(),
            written.uuid());
    return !run(sql).isEmpty();
  }

  private static void addUnlessNull(Sql columns, String piece, Object value) {
    if (value != null) {
      columns.add(piece, value);
    }
  }

  /** The titles before and after, read with those that the conversation bears now. */
  @Override
  public String changes(LabelsChanged event) {
    Collection<Long> after = idsOn(event);
    event.added().forEach(label -> after.add(label.value()));
    event.removed().forEach(label -> after.remove(label.value()));
    Collection<Long> before = new TreeSet<>(after);
    event.removed().forEach(label -> before.add(label.value()));
    event.added().forEach(label -> before.remove(label.value()));
    Collection<Long> all = new TreeSet<>(after);
    all.addAll(before);
    Map<Long, String> titles = titles(all);
    return Changes.of("label_list", named(before, titles), named(after, titles));
  }

  private Collection<Long> idsOn(LabelsChanged event) {
    Sql sql =
        new Sql(
            "SELECT label_id FROM conversation_label WHERE conversation_id = ?",
            event.conversation().id().value());
    Collection<Long> ids = new TreeSet<>();
    run(sql).forEach(id -> ids.add(Row.of(id).number()));
    return ids;
  }

  private Map<Long, String> titles(Collection<Long> ids) {
    Map<Long, String> titles = new TreeMap<>();
    for (Object found : run(new Sql("SELECT id, title FROM label WHERE id IN ").addList(ids))) {
      Row row = Row.of(found);
      titles.put(row.number(), row.text());
    }
    return titles;
  }

  private static List<String> named(Collection<Long> ids, Map<Long, String> titles) {
    return ids.stream().filter(titles::containsKey).map(titles::get).sorted().toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
