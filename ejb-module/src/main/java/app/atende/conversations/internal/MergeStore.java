package app.atende.conversations.internal;

import app.atende.contacts.ContactInboxId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which conversation went into which, in the caller's transaction and the bound account. */
@ApplicationScoped
public class MergeStore {

  /** Where a merged or deleted conversation stands: at no inbox, so that nobody sees it. */
  private static final long NOWHERE = 0;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** From where the contact of a conversation writes, also of a merged one. Locks nothing. */
  public Optional<ContactInboxId> contactInbox(DisplayId conversation) {
    return run(
            new Sql(
                "SELECT contact_inbox_id FROM conversation WHERE display_id = ?",
                conversation.value()))
        .stream()
        .map(id -> new ContactInboxId(Row.of(id).number()))
        .findFirst();
  }

  /** The numbers of the conversations that began in a contact inbox. */
  public List<DisplayId> of(ContactInboxId session) {
    Sql sql =
        new Sql(
            "SELECT display_id FROM conversation WHERE contact_inbox_id = ?"
                + " ORDER BY id DESC LIMIT 1000",
            session.value());
    return run(sql).stream().map(id -> new DisplayId(Row.of(id).number())).toList();
  }

  /** How the conversation of this number went into another one, if it did. */
  public Optional<Merged> find(DisplayId conversation) {
    return run(
            new Sql(
                "SELECT "
                    + Merged.SELECTED
                    + " FROM conversation_merge g JOIN conversation o ON o.id = g.merged_id"
                    + " WHERE o.display_id = ?",
                conversation.value()))
        .stream()
        .map(row -> Merged.read(Row.of(row)))
        .findFirst();
  }

  /** Remembers how the kept one stands before another one goes into it. */
  public void remember(ConversationId merged, ConversationId kept, Instant at) {
    change(
        new Sql(
            "INSERT INTO conversation_merge (merged_id, kept_id, into_id, at, kept_version, status,"
                + " snoozed_until, resolved_at, waiting_since, first_reply_at, unread_count,"
                + " agent_last_seen_at) SELECT ?, id, id, ?, version, status, snoozed_until,"
                + " resolved_at, waiting_since, first_reply_at, unread_count, agent_last_seen_at"
                + " FROM conversation WHERE id = ?",
            merged.value(),
            at,
            kept.value()));
    change(
        new Sql(
            "UPDATE conversation_merge SET into_id = ? WHERE into_id = ?",
            kept.value(),
            merged.value()));
  }

  /** Remembers the version that the kept one has afterwards. */
  public void settle(ConversationId merged, long keptVersion) {
    change(
        new Sql(
            "UPDATE conversation_merge SET kept_version = ? WHERE merged_id = ?",
            keptVersion,
            merged.value()));
  }

  /**
   * Forgets that it went into another one; those that had gone into it before are its own again.
   */
  public void forget(ConversationId merged, Set<ConversationId> origins) {
    change(
        new Sql("UPDATE conversation_merge SET into_id = ? WHERE merged_id IN ", merged.value())
            .addList(ids(origins)));
    change(new Sql("DELETE FROM conversation_merge WHERE merged_id = ?", merged.value()));
  }

  /** A conversation and all that had gone into it, directly or not. */
  public Set<ConversationId> origins(ConversationId conversation) {
    Set<ConversationId> all = new LinkedHashSet<>(List.of(conversation));
    Set<ConversationId> next = all;
    while (!next.isEmpty()) {
      Sql sql =
          new Sql("SELECT merged_id FROM conversation_merge WHERE kept_id IN ").addList(ids(next));
      next =
          run(sql).stream()
              .map(id -> new ConversationId(Row.of(id).number()))
              .filter(id -> !all.contains(id))
              .collect(Collectors.toSet());
      all.addAll(next);
    }
    return all;
  }

  /** Stands at no inbox any more, so that nobody sees it. The entity is as its row. */
  public void hide(Conversation conversation, Instant at) {
    place(conversation, NOWHERE, at);
  }

  /** Stands at this conversation's inbox again. The entity is as its row. */
  public void show(Conversation conversation, Conversation beside, Instant at) {
    place(conversation, beside.ref().inbox().value(), at);
  }

  private void place(Conversation conversation, long inbox, Instant at) {
    em.flush();
    change(
        new Sql(
            "UPDATE conversation SET inbox_id = ?, version = version + 1, updated_at = ?"
                + " WHERE id = ?",
            inbox,
            at,
            conversation.id().value()));
    em.refresh(conversation);
  }

  private static List<Long> ids(Collection<ConversationId> conversations) {
    return conversations.stream().map(ConversationId::value).toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
