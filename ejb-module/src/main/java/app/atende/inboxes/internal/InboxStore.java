package app.atende.inboxes.internal;

import app.atende.accounts.AgentId;
import app.atende.inboxes.InboxId;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of inboxes and their channels, in the caller's transaction and the bound account. */
@ApplicationScoped
public class InboxStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes new rows at once, so that an inbox has its id. */
  public void add(Object row) {
    em.persist(row);
    em.flush();
  }

  /** The inbox of this id. */
  public Optional<Inbox> find(InboxId id) {
    return Optional.ofNullable(em.find(Inbox.class, id.value()));
  }

  /**
   * The inbox of this id, whose version grows with this transaction also when only its channel
   * changes.
   */
  public Optional<Inbox> findToChange(InboxId id) {
    return Optional.ofNullable(
        em.find(Inbox.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT));
  }

  /** All inboxes by name. An account has few enough for one list. */
  public List<Inbox> all() {
    return em.createQuery("select i from Inbox i order by i.name, i.id", Inbox.class)
        .getResultList();
  }

  /** The inboxes of these ids by name. */
  public List<Inbox> ofIds(Collection<InboxId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select i from Inbox i where i.id in :ids order by i.name, i.id", Inbox.class)
        .setParameter("ids", ids.stream().map(InboxId::value).toList())
        .getResultList();
  }

  /** How many inboxes there are. */
  public long count() {
    return em.createQuery("select count(i) from Inbox i", Long.class).getSingleResult();
  }

  /** The website side of an inbox. */
  public Optional<WebsiteChannel> website(InboxId id) {
    return Optional.ofNullable(em.find(WebsiteChannel.class, id.value()));
  }

  /** The programming side of an inbox. */
  public Optional<ApiChannel> api(InboxId id) {
    return Optional.ofNullable(em.find(ApiChannel.class, id.value()));
  }

  /** All websites of the account. */
  public Map<InboxId, WebsiteChannel> websites() {
    return em.createQuery("select w from WebsiteChannel w", WebsiteChannel.class)
        .getResultStream()
        .collect(Collectors.toMap(WebsiteChannel::inbox, Function.identity()));
  }

  /** All programming interfaces of the account. */
  public Map<InboxId, ApiChannel> interfaces() {
    return em.createQuery("select a from ApiChannel a", ApiChannel.class)
        .getResultStream()
        .collect(Collectors.toMap(ApiChannel::inbox, Function.identity()));
  }

  /** The website with this public token. */
  public Optional<WebsiteChannel> websiteOf(String token) {
    return em.createQuery(
            "select w from WebsiteChannel w where w.token = :token", WebsiteChannel.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  /** The programming interface with this public identifier. */
  public Optional<ApiChannel> apiOf(String identifier) {
    return em.createQuery(
            "select a from ApiChannel a where a.identifier = :identifier", ApiChannel.class)
        .setParameter("identifier", identifier)
        .getResultStream()
        .findFirst();
  }

  /** Removes an inbox; its channel and its members go with it. */
  public void remove(Inbox inbox) {
    website(inbox.id()).ifPresent(em::remove);
    api(inbox.id()).ifPresent(em::remove);
    em.remove(inbox);
    em.flush();
  }

  /** Who answers at an inbox. */
  public Set<AgentId> members(InboxId id) {
    return numbers("SELECT agent_id FROM inbox_member WHERE inbox_id = ?1", id.value()).stream()
        .map(AgentId::new)
        .collect(Collectors.toSet());
  }

  /** Where an agent answers. */
  public Set<InboxId> inboxesOf(AgentId id) {
    return numbers("SELECT inbox_id FROM inbox_member WHERE agent_id = ?1", id.value()).stream()
        .map(InboxId::new)
        .collect(Collectors.toSet());
  }

  /** Makes agents members, in one statement; those who are already stay it. */
  public void join(InboxId inbox, Collection<AgentId> agents) {
    if (agents.isEmpty()) {
      return;
    }
    Sql sql = new Sql("INSERT IGNORE INTO inbox_member (inbox_id, agent_id) VALUES ");
    String comma = "";
    for (AgentId agent : agents) {
      sql.add(comma + "(?, ?)", inbox.value(), agent.value());
      comma = ", ";
    }
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Ends memberships, in one statement; one that is not there is no error. */
  public void leave(InboxId inbox, Collection<AgentId> agents) {
    Sql sql =
        new Sql("DELETE FROM inbox_member WHERE inbox_id = ? AND agent_id IN ", inbox.value());
    sql.addList(agents.stream().map(AgentId::value).toList());
    if (!agents.isEmpty()) {
      sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
    }
  }

  /** Ends all memberships of an agent. */
  public void leaveAll(AgentId agent) {
    em.createNativeQuery("DELETE FROM inbox_member WHERE agent_id = ?1")
        .setParameter(1, agent.value())
        .executeUpdate();
  }

  private List<Long> numbers(String sql, long id) {
    List<?> numbers = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    return numbers.stream().map(number -> ((Number) number).longValue()).toList();
  }
}
