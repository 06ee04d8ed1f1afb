package app.atende.reports.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.MessageId;
import app.atende.reports.Fact;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Appends facts, and marks days whose sums are no longer right. */
@ApplicationScoped
public class FactStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Appends these, in one statement. */
  public void append(List<Fact> facts) {
    Sql sql =
        new Sql(
            "INSERT INTO reporting_event"
                + " (name, at, seconds, conversation_id, inbox_id, agent_id, contact_id, message_id)"
                + " VALUES ");
    String comma = "";
    for (Fact fact : facts) {
      sql.add(
          comma + "(?, ?, ?, ?, ?, ?, ?, ?)",
          fact.name().word(),
          fact.at(),
          fact.duration().map(Duration::toSeconds).orElse(null),
          fact.conversation().id().value(),
          fact.conversation().inbox().value(),
          fact.agent().map(AgentId::value).orElse(null),
          fact.conversation().contact().value(),
          fact.message().map(MessageId::value).orElse(null));
      comma = ", ";
    }
    run(sql);
  }

  /** Marks the sums of a day as wrong, in every dimension. A second time changes nothing. */
  public void markDirty(LocalDate day, Instant at) {
    Sql sql = new Sql("INSERT IGNORE INTO dirty_day (day, dimension, marked_at) VALUES ");
    String comma = "";
    for (Dimension dimension : Dimension.values()) {
      sql.add(comma + "(?, ?, ?)", day, dimension.word(), at);
      comma = ", ";
    }
    run(sql);
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
