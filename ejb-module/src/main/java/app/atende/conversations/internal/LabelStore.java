package app.atende.conversations.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelUse;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The account's labels, and which conversations bear them. */
@ApplicationScoped
public class LabelStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(Label label) {
    if (!em.contains(label)) {
      em.persist(label);
    }
    em.flush();
  }

  /** Removes one, from all conversations too. */
  public void remove(Label label) {
    em.remove(label);
    em.flush();
  }

  /** All of them by title. */
  public List<Label> all() {
    return em.createQuery("select l from Label l order by l.title", Label.class).getResultList();
  }

  /** How many there are. */
  public long count() {
    return em.createQuery("select count(l) from Label l", Long.class).getSingleResult();
  }

  /** One of them. */
  public Optional<Label> find(LabelId id) {
    return Optional.ofNullable(em.find(Label.class, id.value()));
  }

  /** One of them, locked to be changed. */
  public Optional<Label> lock(LabelId id) {
    return Optional.ofNullable(em.find(Label.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Who bears it, counted one further than it is told. */
  public LabelUse use(LabelId id) {
    return new LabelUse(count("conversation_label", id), count("contact_label", id));
  }

  private long count(String table, LabelId id) {
    Sql sql = new Sql("SELECT COUNT(*) FROM (SELECT 1 FROM " + table);
    sql.add(" WHERE label_id = ?", id.value()).add(" LIMIT " + (LabelUse.MOST + 1) + ") b");
    return Row.of(sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult()).number();
  }

  /** Whether a label other than this one is called so; null for a new one. */
  public boolean isTaken(String title, LabelId self) {
    Sql sql = new Sql("SELECT id FROM label WHERE title = ?", title);
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || (long) id != self.value());
  }

  /** Those of these that there are, by title. */
  public List<Label> ofIds(Collection<LabelId> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select l from Label l where l.id in :ids order by l.title", Label.class)
            .setParameter("ids", ids.stream().map(LabelId::value).toList())
            .getResultList();
  }

  /** The labels that these conversations bear; those that bear none are left out. */
  public Map<ConversationId, Set<LabelId>> of(Collection<ConversationId> conversations) {
    Sql sql =
        new Sql(
                "SELECT conversation_id, label_id FROM conversation_label WHERE conversation_id IN ")
            .addList(conversations.stream().map(ConversationId::value).toList());
    Map<ConversationId, Set<LabelId>> borne = new HashMap<>();
    for (Object result : sql.bindTo(em.createNativeQuery(sql.text())).getResultList()) {
      Row row = Row.of(result);
      borne
          .computeIfAbsent(new ConversationId(row.number()), id -> new HashSet<>())
          .add(new LabelId(row.number()));
    }
    return borne;
  }

  /** Bears these too. */
  public void add(ConversationId conversation, Collection<LabelId> labels) {
    if (labels.isEmpty()) {
      return;
    }
    Sql sql = new Sql("INSERT IGNORE INTO conversation_label (conversation_id, label_id) VALUES ");
    String comma = "";
    for (LabelId label : labels) {
      sql.add(comma + "(?, ?)", conversation.value(), label.value());
      comma = ", ";
    }
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /**
   * Puts the labels of the contact on his new conversation, if the account wants that. One
   * statement.
   *
   * @return those that it bears now
   */
  public Set<LabelId> carry(ConversationId conversation, ContactId contact) {
    Sql sql =
        new Sql(
            "INSERT INTO conversation_label (conversation_id, label_id) SELECT ?, cl.label_id"
                + " FROM account ac JOIN contact_label cl ON cl.contact_id = ?"
                + " WHERE ac.labels_carried RETURNING label_id",
            conversation.value(),
            contact.value());
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(id -> new LabelId(Row.of(id).number())).collect(Collectors.toSet());
  }

  /** Bears these no more. */
  public void remove(ConversationId conversation, Collection<LabelId> labels) {
    if (labels.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
                "DELETE FROM conversation_label WHERE conversation_id = ? AND label_id IN ",
                conversation.value())
            .addList(labels.stream().map(LabelId::value).toList());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
