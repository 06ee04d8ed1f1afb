package app.atende.attributes.internal;

import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * The definitions of the account's custom attributes. Who changes one is alone with the account.
 */
@ApplicationScoped
public class AttributeStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(AttributeDefinition definition) {
    if (!em.contains(definition)) {
      em.persist(definition);
    }
    em.flush();
  }

  /** Removes one. */
  public void remove(AttributeDefinition definition) {
    em.remove(definition);
    em.flush();
  }

  /** All of them by name. */
  public List<AttributeDefinition> all() {
    return em.createQuery(
            "select d from AttributeDefinition d order by d.name, d.id", AttributeDefinition.class)
        .getResultList();
  }

  /** Those that are filled in before a conversation is resolved, by name. */
  public List<AttributeDefinition> requiredToResolve() {
    return em.createQuery(
            "select d from AttributeDefinition d where d.requiredToResolve = true"
                + " and d.owner = :owner order by d.name, d.id",
            AttributeDefinition.class)
        .setParameter("owner", AttributeOwner.CONVERSATION)
        .getResultList();
  }

  /** How many there are. */
  public long count() {
    return em.createQuery("select count(d) from AttributeDefinition d", Long.class)
        .getSingleResult();
  }

  /** One of them. */
  public Optional<AttributeDefinition> find(AttributeId id) {
    return Optional.ofNullable(em.find(AttributeDefinition.class, id.value()));
  }

  /** Whether there is one with this key, whatever its capitals and accents. */
  public boolean isTaken(String key) {
    return em.createQuery(
                "select count(d) from AttributeDefinition d where d.attributeKey = :key",
                Long.class)
            .setParameter("key", key)
            .getSingleResult()
        > 0;
  }
}
