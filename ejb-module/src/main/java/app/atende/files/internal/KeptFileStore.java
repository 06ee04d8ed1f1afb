package app.atende.files.internal;

import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files of the account's folder a room has kept for itself. */
@ApplicationScoped
public class KeptFileStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Notes that a file is kept. */
  public void add(String storageKey, Instant at) {
    add(storageKey, null, at);
  }

  /** Notes that a file is kept and shown under this key; null for one that is shown to nobody. */
  public void add(String storageKey, String publicKey, Instant at) {
    run(
        new Sql(
            "INSERT INTO kept_file (storage_key, public_key, created_at) VALUES (?, ?, ?)",
            storageKey,
            publicKey,
            at));
  }

  /** Where the bytes lie that are shown under this key. */
  public Optional<String> storageKeyOf(String publicKey) {
    Sql sql = new Sql("SELECT storage_key FROM kept_file WHERE public_key = ?", publicKey);
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(key -> Row.of(key).text()).findFirst();
  }

  /** Forgets a file. */
  public void remove(String storageKey) {
    run(new Sql("DELETE FROM kept_file WHERE storage_key = ?", storageKey));
  }

  /** Those of these keys that are kept. */
  public Set<String> known(Collection<String> keys) {
    Sql sql = new Sql("SELECT storage_key FROM kept_file WHERE storage_key IN ").addList(keys);
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(key -> Row.of(key).text()).collect(Collectors.toUnmodifiableSet());
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
