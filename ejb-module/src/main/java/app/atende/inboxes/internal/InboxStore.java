package app.atende.inboxes.internal;

import app.atende.accounts.AgentId;
import app.atende.bots.BotId;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of inboxes and their channels, in the caller's transaction and the bound account. An
 * inbox that was deleted is found by nothing here but what removes it.
 */
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
    return Optional.ofNullable(em.find(Inbox.class, id.value()))
        .filter(inbox -> !inbox.isDeleted());
  }

  /**
   * The inbox of this id, whose version grows with this transaction also when only its channel
   * changes.
   */
  public Optional<Inbox> findToChange(InboxId id) {
    return Optional.ofNullable(
            em.find(Inbox.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT))
        .filter(inbox -> !inbox.isDeleted());
  }

  /** All inboxes by name. An account has few enough for one list. */
  public List<Inbox> all() {
    return em.createQuery(
            "select i from Inbox i where i.deletedAt is null order by i.name, i.id", Inbox.class)
        .getResultList();
  }

  /** The inboxes of these ids by name. */
  public List<Inbox> ofIds(Collection<InboxId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select i from Inbox i where i.id in :ids and i.deletedAt is null"
                + " order by i.name, i.id",
            Inbox.class)
        .setParameter("ids", ids.stream().map(InboxId::value).toList())
        .getResultList();
  }

  /** How many inboxes there are. */
  public long count() {
    return em.createQuery("select count(i) from Inbox i where i.deletedAt is null", Long.class)
        .getSingleResult();
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

  /**
   * Marks an inbox as deleted. Its channel goes at once, so that nothing comes in any more, and so
   * do its members.
   */
  public void markDeleted(Inbox inbox, Instant at) {
    website(inbox.id()).ifPresent(em::remove);
    api(inbox.id()).ifPresent(em::remove);
    inbox.delete(at);
    em.flush();
    run(new Sql("DELETE FROM inbox_member WHERE inbox_id = ?", inbox.id().value()));
  }

  /** From now on this bot answers there first; null for none. */
  public void giveBot(InboxId id, BotId bot) {
    run(
        bot == null
            ? new Sql("UPDATE inbox SET agent_bot_id = NULL WHERE id = ?", id.value())
            : new Sql("UPDATE inbox SET agent_bot_id = ? WHERE id = ?", bot.value(), id.value()));
  }

  /** Whether there is such an inbox, not deleted. */
  public boolean isLive(InboxId id) {
    Sql sql = new Sql("SELECT 1 FROM inbox WHERE id = ? AND deleted_at IS NULL", id.value());
    return !sql.bindTo(em.createNativeQuery(sql.text())).getResultList().isEmpty();
  }

  /** Removes the row of an inbox that was deleted; one that was not stays. */
  public void removeDeleted(InboxId id) {
    run(new Sql("DELETE FROM inbox WHERE id = ? AND deleted_at IS NOT NULL", id.value()));
  }

  /** Who answers at an inbox. */
  public Set<AgentId> members(InboxId id) {
    return numbers("SELECT agent_id FROM inbox_member WHERE inbox_id = ?1", id.value()).stream()
        .map(AgentId::new)
        .collect(Collectors.toSet());
  }

  /** The ids of those who are members of each of these inboxes, of which there is at least one. */
  public Set<AgentId> commonMembers(Set<InboxId> ids) {
    Sql sql =
        new Sql("SELECT agent_id FROM inbox_member WHERE inbox_id IN ")
            .addList(ids.stream().map(InboxId::value).toList())
            .add(" GROUP BY agent_id HAVING COUNT(*) = ?", ids.size());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> new AgentId(Row.of(id).number())).collect(Collectors.toSet());
  }

  /** Where an agent answers. */
  public Set<InboxId> inboxesOf(AgentId id) {
    return numbers(
            "SELECT im.inbox_id FROM inbox_member im JOIN inbox i ON i.id = im.inbox_id"
                + " WHERE im.agent_id = ?1 AND i.deleted_at IS NULL",
            id.value())
        .stream()
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
    run(sql);
  }

  /** Ends memberships, in one statement; one that is not there is no error. */
  public void leave(InboxId inbox, Collection<AgentId> agents) {
    Sql sql =
        new Sql("DELETE FROM inbox_member WHERE inbox_id = ? AND agent_id IN ", inbox.value());
    sql.addList(agents.stream().map(AgentId::value).toList());
    if (!agents.isEmpty()) {
      run(sql);
    }
  }

  /** Ends all memberships of an agent. */
  public void leaveAll(AgentId agent) {
    run(new Sql("DELETE FROM inbox_member WHERE agent_id = ?", agent.value()));
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  private List<Long> numbers(String sql, long id) {
    List<?> numbers = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    return numbers.stream().map(number -> ((Number) number).longValue()).toList();
  }
}
