package app.atende.conversations.internal;

import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Drops rows that only say «seen before», each time some of the oldest in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PerishedStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Receipts of messages that channels brought. */
  public int dropReceipts(Instant before, int most) {
    return drop(
        new Sql("DELETE FROM receipt WHERE created_at < ? ORDER BY created_at", before), most);
  }

  /** Notes of requests that clients might have repeated. */
  public int dropSentOnce(Instant before, int most) {
    return drop(
        new Sql("DELETE FROM sent_once WHERE created_at < ? ORDER BY created_at", before), most);
  }

  /** Raw payloads of channels, read or not. */
  public int dropPayloads(Instant before, int most) {
    return drop(
        new Sql("DELETE FROM inbound_payload WHERE received_at < ? ORDER BY received_at", before),
        most);
  }

  /** Drafts that nobody has touched since. */
  public int dropDrafts(Instant before, int most) {
    return drop(
        new Sql("DELETE FROM draft WHERE written_at < ? ORDER BY written_at", before), most);
  }

  /** Requests to send conversations by mail, sent or not. */
  public int dropTranscripts(Instant before, int most) {
    return drop(
        new Sql("DELETE FROM transcript WHERE created_at < ? ORDER BY created_at", before), most);
  }

  private int drop(Sql rows, int most) {
    Sql some = rows.add(" LIMIT " + Math.max(1, most));
    return some.bindTo(em.createNativeQuery(some.text())).executeUpdate();
  }
}
