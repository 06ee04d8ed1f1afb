package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.FolderId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The agents' folders. Every question names the owner: what is somebody else's is not there. */
@ApplicationScoped
public class FolderStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(Folder folder) {
    if (!em.contains(folder)) {
      em.persist(folder);
    }
    em.flush();
  }

  /** Removes one. */
  public void remove(Folder folder) {
    em.remove(folder);
    em.flush();
  }

  /** All of this agent's by name. */
  public List<Folder> of(AgentId owner) {
    return em.createQuery(
            "select f from Folder f where f.agentId = :owner order by f.name, f.id", Folder.class)
        .setParameter("owner", owner.value())
        .getResultList();
  }

  /** One of this agent's. */
  public Optional<Folder> find(FolderId id, AgentId owner) {
    return found(id, owner, LockModeType.NONE);
  }

  /** One of this agent's, locked to be changed. */
  public Optional<Folder> lock(FolderId id, AgentId owner) {
    return found(id, owner, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Folder> found(FolderId id, AgentId owner, LockModeType lock) {
    return em.createQuery(
            "select f from Folder f where f.id = :id and f.agentId = :owner", Folder.class)
        .setParameter("id", id.value())
        .setParameter("owner", owner.value())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** How many this agent has. */
  public long count(AgentId owner) {
    return em.createQuery("select count(f) from Folder f where f.agentId = :owner", Long.class)
        .setParameter("owner", owner.value())
        .getSingleResult();
  }

  /** Whether a folder of this agent's other than this one is called so; null for a new one. */
  public boolean isTaken(String name, AgentId owner, FolderId self) {
    Sql sql =
        new Sql(
            "SELECT id FROM custom_filter WHERE agent_id = ? AND name = ?", owner.value(), name);
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || (long) id != self.value());
  }
}
