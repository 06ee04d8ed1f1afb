package app.atende.conversations.internal;

import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Runs the statements of the threads. */
@ApplicationScoped
public class TimelineStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The rows that a statement finds. */
  public List<?> read(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
