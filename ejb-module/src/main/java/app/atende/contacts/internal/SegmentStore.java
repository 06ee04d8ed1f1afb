package app.atende.contacts.internal;

import app.atende.accounts.AgentId;
import app.atende.contacts.SegmentId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The agents' segments. Every question names the owner: what is somebody else's is not there. */
@ApplicationScoped
public class SegmentStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(Segment segment) {
    if (!em.contains(segment)) {
      em.persist(segment);
    }
    em.flush();
  }

  /** Removes one. */
  public void remove(Segment segment) {
    em.remove(segment);
    em.flush();
  }

  /** All of this agent's by name. */
  public List<Segment> of(AgentId owner) {
    return em.createQuery(
            "select s from Segment s where s.agentId = :owner order by s.name, s.id", Segment.class)
        .setParameter("owner", owner.value())
        .getResultList();
  }

  /** One of this agent's. */
  public Optional<Segment> find(SegmentId id, AgentId owner) {
    return found(id, owner, LockModeType.NONE);
  }

  /** One of this agent's, locked to be changed. */
  public Optional<Segment> lock(SegmentId id, AgentId owner) {
    return found(id, owner, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Segment> found(SegmentId id, AgentId owner, LockModeType lock) {
    return em.createQuery(
            "select s from Segment s where s.id = :id and s.agentId = :owner", Segment.class)
        .setParameter("id", id.value())
        .setParameter("owner", owner.value())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** How many this agent has. */
  public long count(AgentId owner) {
    return em.createQuery("select count(s) from Segment s where s.agentId = :owner", Long.class)
        .setParameter("owner", owner.value())
        .getSingleResult();
  }

  /** Whether a segment of this agent's other than this one is called so; null for a new one. */
  public boolean isTaken(String name, AgentId owner, SegmentId self) {
    Sql sql =
        new Sql(
            "SELECT id FROM contact_segment WHERE agent_id = ? AND name = ?", owner.value(), name);
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || (long) id != self.value());
  }
}
