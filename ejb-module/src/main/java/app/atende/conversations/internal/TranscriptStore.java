package app.atende.conversations.internal;

import app.atende.conversations.TranscriptId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The requests to send conversations by mail. */
@ApplicationScoped
public class TranscriptStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one. */
  public TranscriptId add(TranscriptRow row) {
    em.persist(row);
    em.flush();
    return row.id();
  }

  /** One of them. */
  public Optional<TranscriptRow> find(TranscriptId id) {
    return Optional.ofNullable(em.find(TranscriptRow.class, id.value()));
  }

  /** How many were asked for since then. */
  public long countSince(Instant moment) {
    Sql sql = new Sql("SELECT COUNT(*) FROM transcript WHERE created_at > ?", moment);
    return Row.of(sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult()).number();
  }
}
