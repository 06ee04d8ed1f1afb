package app.atende.conversations.internal;

import app.atende.conversations.CannedResponseId;
import app.atende.conversations.ShortCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The rows of canned responses, in the caller's transaction and the bound account. */
@ApplicationScoped
public class CannedResponseStore {
  private static final String ORDER = " order by c.shortCode, c.id";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes a new row, so that it has its id. */
  public void add(CannedResponse response) {
    em.persist(response);
    em.flush();
  }

  /** Writes changes at once. */
  public void flush() {
    em.flush();
  }

  /** Removes the row. */
  public void remove(CannedResponse response) {
    em.remove(response);
    em.flush();
  }

  /** The one of this id. */
  public Optional<CannedResponse> find(CannedResponseId id) {
    return Optional.ofNullable(em.find(CannedResponse.class, id.value()));
  }

  /** The one of this id, locked until the transaction ends. */
  public Optional<CannedResponse> lock(CannedResponseId id) {
    return Optional.ofNullable(
        em.find(CannedResponse.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** The one with this code, in whatever case and with whatever accents. */
  public Optional<CannedResponse> ofCode(ShortCode code) {
    return em.createQuery(
            "select c from CannedResponse c where c.shortCode = :code", CannedResponse.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  /** So many whose codes begin so, by code. */
  public List<CannedResponse> beginning(String beginning, int most) {
    return em.createQuery(
            "select c from CannedResponse c where c.shortCode like :pattern escape '!'" + ORDER,
            CannedResponse.class)
        .setParameter("pattern", escaped(beginning) + "%")
        .setMaxResults(most)
        .getResultList();
  }

  /** So many whose codes or words hold this and whose codes do not begin with it, by code. */
  public List<CannedResponse> holding(String words, int most) {
    return em.createQuery(
            "select c from CannedResponse c where c.shortCode not like :beginning escape '!'"
                + " and (c.shortCode like :pattern escape '!' or c.content like :pattern escape '!')"
                + ORDER,
            CannedResponse.class)
        .setParameter("beginning", escaped(words) + "%")
        .setParameter("pattern", "%" + escaped(words) + "%")
        .setMaxResults(most)
        .getResultList();
  }

  private static String escaped(String words) {
    return words.replaceAll("([!%_])", "!$1");
  }
}
