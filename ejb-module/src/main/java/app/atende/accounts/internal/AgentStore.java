package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.roles.Role;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of agents and of their presence, in the caller's transaction and the bound account. */
@ApplicationScoped
public class AgentStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes a new row at once, so that a second one of the same address is refused here. */
  public void add(Agent agent) {
    em.persist(agent);
    em.flush();
  }

  /** The agent of this id. */
  public Optional<Agent> find(AgentId id) {
    return Optional.ofNullable(em.find(Agent.class, id.value()));
  }

  /** The agent of this id, whose row cannot be removed before the end of the transaction. */
  public Optional<Agent> findToStay(AgentId id) {
    List<?> found =
        em.createNativeQuery(
                "SELECT a.* FROM agent a WHERE a.id = ?1 LOCK IN SHARE MODE", Agent.class)
            .setParameter(1, id.value())
            .getResultList();
    return found.stream().map(Agent.class::cast).findFirst();
  }

  /** The agent of this id, as it stands in the database now. */
  public Optional<Agent> findFresh(AgentId id) {
    Optional<Agent> agent = find(id);
    agent.ifPresent(em::refresh);
    return agent;
  }

  /** All agents by name. An account has few enough for one list. */
  public List<Agent> all() {
    return em.createQuery("select a from Agent a order by a.name, a.id", Agent.class)
        .getResultList();
  }

  /** The agents with these ids; unknown ones are left out. */
  public List<Agent> ofIds(Collection<AgentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select a from Agent a where a.id in :ids order by a.name, a.id", Agent.class)
        .setParameter("ids", ids.stream().map(AgentId::value).toList())
        .getResultList();
  }

  /** How many agents there are. */
  public long count() {
    return em.createQuery("select count(a) from Agent a", Long.class).getSingleResult();
  }

  /** How many administrators there are. */
  public long countAdministrators() {
    return em.createQuery("select count(a) from Agent a where a.role = :role", Long.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .getSingleResult();
  }

  /** Removes the row at once. */
  public void remove(Agent agent) {
    em.remove(agent);
    em.flush();
  }

  /** Whose lease has not run out. */
  public Set<Long> thereAt(Instant moment) {
    List<?> ids =
        em.createNativeQuery("SELECT agent_id FROM agent_presence WHERE lease_until > ?1")
            .setParameter(1, utc(moment))
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
  }

  /**
   * Makes an agent's lease last at least until a moment; a shorter one of another device takes
   * nothing away.
   */
  public void lease(AgentId id, Instant until) {
    em.createNativeQuery(
            "INSERT INTO agent_presence (agent_id, lease_until) VALUES (?1, ?2)"
                + " ON DUPLICATE KEY UPDATE lease_until = GREATEST(lease_until, VALUES(lease_until))")
        .setParameter(1, id.value())
        .setParameter(2, utc(until))
        .executeUpdate();
  }

  /** Drops the leases that have run out, and says whose they were. Rows of others are skipped. */
  public List<AgentId> dropLeasesBefore(Instant moment) {
    List<?> found =
        em.createNativeQuery(
                "SELECT agent_id FROM agent_presence WHERE lease_until <= ?1"
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, utc(moment))
            .getResultList();
    List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
    if (!ids.isEmpty()) {
      Sql sql = new Sql("DELETE FROM agent_presence WHERE agent_id IN ");
      sql.addList(ids);
      sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
    }
    return ids.stream().map(AgentId::new).toList();
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
