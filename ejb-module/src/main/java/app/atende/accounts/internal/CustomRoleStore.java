package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.roles.CustomRoleId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The account's own roles and who has them. */
@ApplicationScoped
public class CustomRoleStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(CustomRole role) {
    if (!em.contains(role)) {
      em.persist(role);
    }
    em.flush();
  }

  /** Removes one that nobody has any more. */
  public void remove(CustomRole role) {
    em.remove(role);
    em.flush();
  }

  /** All of them by name. */
  public List<CustomRole> all() {
    return em.createQuery("select r from CustomRole r order by r.name", CustomRole.class)
        .getResultList();
  }

  /** How many there are. */
  public long count() {
    return em.createQuery("select count(r) from CustomRole r", Long.class).getSingleResult();
  }

  /** One of them. */
  public Optional<CustomRole> find(CustomRoleId id) {
    return Optional.ofNullable(em.find(CustomRole.class, id.value()));
  }

  /** Whether a role other than this one is called so; null for a new one. */
  public boolean isTaken(String name, CustomRoleId self) {
    Sql sql = new Sql("SELECT id FROM custom_role WHERE name = ?", name);
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || (long) id != self.value());
  }

  /** Those of these agents who are no administrators get the role. Says how many had it not. */
  public int give(CustomRoleId role, Collection<AgentId> agents) {
    Sql sql = new Sql("UPDATE agent SET custom_role_id = ?", role.value());
    sql.add(", version = version + 1 WHERE role = 'AGENT' AND id IN ");
    sql.addList(agents.stream().map(AgentId::value).toList());
    sql.add(" AND (custom_role_id IS NULL OR custom_role_id <> ?)", role.value());
    return run(sql);
  }

  /** Those of these agents who have the role are plain agents from now on. Says how many. */
  public int take(CustomRoleId role, Collection<AgentId> agents) {
    Sql sql = taken(role).add(" AND id IN ");
    return run(sql.addList(agents.stream().map(AgentId::value).toList()));
  }

  /** All its holders are plain agents from now on. Says how many lost it. */
  public int takeFromAll(CustomRoleId role) {
    return run(taken(role));
  }

  private static Sql taken(CustomRoleId role) {
    return new Sql(
        "UPDATE agent SET custom_role_id = NULL, version = version + 1 WHERE custom_role_id = ?",
        role.value());
  }

  private int run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
