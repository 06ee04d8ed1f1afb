package app.atende.filters.internal;

import app.atende.accounts.AgentId;
import app.atende.filters.FilterEdit;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The agents' filters. Every question names the owner: what is somebody else's is not there. */
@ApplicationScoped
public class KeptFilterStore {

  private static final String SELECTED =
      "SELECT f.id, f.version, f.name, f.criteria, f.created_at FROM ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** All of this agent's by name. */
  public List<KeptFilter> of(FilterKind kind, AgentId owner) {
    return read(
        new Sql(SELECTED + kind.table() + " f WHERE f.agent_id = ?", owner.value())
            .add(" ORDER BY f.name, f.id"));
  }

  /** One of this agent's. */
  public Optional<KeptFilter> find(FilterKind kind, KeptFilterId id, AgentId owner) {
    return read(one(kind, id, owner)).stream().findFirst();
  }

  /** One of this agent's, locked to be changed. */
  public Optional<KeptFilter> lock(FilterKind kind, KeptFilterId id, AgentId owner) {
    return read(one(kind, id, owner).add(" FOR UPDATE")).stream().findFirst();
  }

  private static Sql one(FilterKind kind, KeptFilterId id, AgentId owner) {
    return new Sql(
        SELECTED + kind.table() + " f WHERE f.id = ? AND f.agent_id = ?",
        id.value(),
        owner.value());
  }

  /** How many this agent has. */
  public long count(FilterKind kind, AgentId owner) {
    Sql sql =
        new Sql("SELECT COUNT(*) FROM " + kind.table() + " WHERE agent_id = ?", owner.value());
    return Row.of(run(sql).get(0)).number();
  }

  /** Whether a filter of this agent's other than this one is called so; null for a new one. */
  public boolean isTaken(FilterKind kind, String name, AgentId owner, KeptFilterId self) {
    Sql sql =
        new Sql(
            "SELECT id FROM " + kind.table() + " WHERE agent_id = ? AND name = ?",
            owner.value(),
            name);
    return run(sql).stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || id != self.value());
  }

  /** Keeps a new one. */
  public KeptFilter add(FilterKind kind, AgentId owner, FilterEdit edit, Instant at) {
    Sql sql =
        new Sql(
            "INSERT INTO "
                + kind.table()
                + " (version, agent_id, name, criteria, created_at) VALUES (1, ?, ?, ?, ?)"
                + " RETURNING id, version, name, criteria, created_at",
            owner.value(),
            edit.name(),
            edit.filter(),
            at);
    return read(sql).get(0);
  }

  /** Is called so and shows this from now on. */
  public KeptFilter change(FilterKind kind, KeptFilter before, FilterEdit edit) {
    long version = before.version() + 1;
    change(
        new Sql(
            "UPDATE " + kind.table() + " SET version = ?, name = ?, criteria = ? WHERE id = ?",
            version,
            edit.name(),
            edit.filter(),
            before.id().value()));
    return new KeptFilter(before.id(), version, edit.name(), edit.filter(), before.createdAt());
  }

  /** Removes one of this agent's; says whether it was there. */
  public boolean remove(FilterKind kind, KeptFilterId id, AgentId owner) {
    return change(
            new Sql(
                "DELETE FROM " + kind.table() + " WHERE id = ? AND agent_id = ?",
                id.value(),
                owner.value()))
        > 0;
  }

  private List<KeptFilter> read(Sql sql) {
    return run(sql).stream()
        .map(Row::of)
        .map(
            row ->
                new KeptFilter(
                    new KeptFilterId(row.number()),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.instant()))
        .toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
