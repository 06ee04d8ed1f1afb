package app.atende.accounts.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The rows of the audit log, in the caller's transaction and the bound account. */
@ApplicationScoped
public class AuditStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes a line with the transaction. */
  public void add(AuditEntry entry) {
    em.persist(entry);
  }
}
