package app.atende.conversations.internal;

import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which conversation is read in place of one that went into another. It is asked only where a
 * conversation was not found (what is there costs nothing more), or went away while somebody waited
 * for it.
 */
@ApplicationScoped
public class KeptStore {

  private static final String KEPT =
      " FROM conversation_merge g JOIN conversation k ON k.id = g.into_id";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** What is found under this number, or under that of the conversation into which it went. */
  public <T> Optional<T> orInstead(DisplayId id, Function<DisplayId, Optional<T>> find) {
    Optional<T> found = find.apply(id);
    return found.isPresent() ? found : of(id).flatMap(find);
  }

  /** The number of the conversation into which this one went, if it did. */
  public Optional<DisplayId> of(DisplayId merged) {
    return first(
            new Sql(
                "SELECT k.display_id"
                    + KEPT
                    + " JOIN conversation o ON o.id = g.merged_id WHERE o.display_id = ?",
                merged.value()))
        .map(DisplayId::new);
  }

  /** The row of the conversation into which this one went, if it did. */
  public Optional<ConversationId> of(ConversationId merged) {
    return first(new Sql("SELECT k.id" + KEPT + " WHERE g.merged_id = ?", merged.value()))
        .map(ConversationId::new);
  }

  private Optional<Long> first(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(number -> Row.of(number).number())
        .findFirst();
  }
}
