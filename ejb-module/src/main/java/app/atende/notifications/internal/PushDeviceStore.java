package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.notifications.PushAddress;
import app.atende.notifications.PushDevice;
import app.atende.notifications.PushDeviceId;
import app.atende.people.SessionId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of browsers that are told by push. */
@Stateless
public class PushDeviceStore {

  private static final int LONGEST_NAME = 500;
  private static final String SELECTED =
      "SELECT id, session_id, user_agent, created_at, seen_at FROM push_device";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private SecretBox box;

  /** What is known of a browser besides its address. */
  public record Browser(SessionId session, String userAgent, Instant seenAt) {}

  /** Keeps a browser, or what is new of it. */
  public void register(AgentId agent, PushAddress address, Browser browser) {
    String name = browser.userAgent() == null ? "" : browser.userAgent();
    change(
        new Sql(
            "INSERT INTO push_device (agent_id, session_id, endpoint_hash, sealed, user_agent,"
                + " created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " created_at = IF(agent_id = VALUES(agent_id), created_at, VALUES(created_at)),"
                + " agent_id = VALUES(agent_id), session_id = VALUES(session_id),"
                + " sealed = VALUES(sealed), user_agent = VALUES(user_agent),"
                + " seen_at = VALUES(seen_at)",
            agent.value(),
            browser.session().value(),
            address.hash(),
            box.seal(address.line()),
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            browser.seenAt(),
            browser.seenAt()));
  }

  /** Drops all but so many of an agent's, the longest unseen first. */
  public void keepNewest(AgentId agent, int most) {
    Sql old =
        new Sql(
            "SELECT id FROM push_device WHERE agent_id = ? ORDER BY seen_at DESC, id DESC"
                + " LIMIT 100 OFFSET "
                + most,
            agent.value());
    List<Long> ids = run(old).stream().map(id -> Row.of(id).number()).toList();
    if (!ids.isEmpty()) {
      change(new Sql("DELETE FROM push_device WHERE id IN ").addList(ids));
    }
  }

  /** An agent's browser at this address. */
  public Optional<PushDevice> find(PushAddress address, AgentId agent) {
    return devices(
            new Sql(
                SELECTED + " WHERE endpoint_hash = ? AND agent_id = ?",
                address.hash(),
                agent.value()))
        .stream()
        .findFirst();
  }

  /** An agent's browsers that were seen since that moment, the one seen last first. */
  public List<PushDevice> list(AgentId agent, Instant since) {
    return devices(
        new Sql(
            SELECTED
                + " WHERE agent_id = ? AND seen_at > ? ORDER BY seen_at DESC, id DESC LIMIT 100",
            agent.value(),
            since));
  }

  private List<PushDevice> devices(Sql sql) {
    return run(sql).stream()
        .map(Row::of)
        .map(
            row ->
                new PushDevice(
                    new PushDeviceId(row.number()),
                    new SessionId(row.number()),
                    row.text(),
                    row.instant(),
                    row.instant()))
        .toList();
  }

  /** A browser of an agent, and where it is reached. */
  public record Addressed(AgentId agent, PushDeviceId id, PushAddress address) {}

  /** The browsers of these agents that were seen since that moment. */
  public List<Addressed> addressed(Collection<AgentId> agents, Instant since) {
    Sql sql =
        new Sql("SELECT agent_id, id, sealed FROM push_device WHERE agent_id IN ")
            .addList(agents.stream().map(AgentId::value).toList())
            .add(" AND seen_at > ? ORDER BY agent_id, id", since);
    return run(sql).stream()
        .map(Row::of)
        .map(
            row ->
                new Addressed(
                    new AgentId(row.number()),
                    new PushDeviceId(row.number()),
                    PushAddress.ofLine(box.openText(row.bytes()))))
        .toList();
  }

  /** Drops one of an agent's, and says how many there were. */
  public int remove(PushDeviceId id, AgentId agent) {
    return change(
        new Sql(
            "DELETE FROM push_device WHERE id = ? AND agent_id = ?", id.value(), agent.value()));
  }

  /** The same for the one at this address. */
  public int remove(String endpoint, AgentId agent) {
    return change(
        new Sql(
            "DELETE FROM push_device WHERE endpoint_hash = ? AND agent_id = ?",
            Tokens.sha256(endpoint),
            agent.value()));
  }

  /** Drops those that an agent registered in a session. */
  public void remove(SessionId session, AgentId agent) {
    change(
        new Sql(
            "DELETE FROM push_device WHERE agent_id = ? AND session_id = ?",
            agent.value(),
            session.value()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
