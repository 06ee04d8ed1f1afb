package app.atende.webhooks.internal;

import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Who hears what happens; asked for every event, so in one short statement, and remembered. */
@ApplicationScoped
public class AudienceStore {

  private static final String LISTENING = AudienceStore.class.getName() + ".listening";
  private static final String CALLED = AudienceStore.class.getName() + ".called";
  private static final long NOWHERE = 0;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Those who are switched on. Read once in a transaction for each inbox: a thousand rows that come
   * in at once ask no thousand times.
   *
   * @param inbox where it happens; null for nowhere
   */
  @SuppressWarnings("unchecked")
  public Audience of(InboxId inbox) {
    Map<Long, Audience> known = (Map<Long, Audience>) work().get(LISTENING);
    if (known == null) {
      known = new HashMap<>();
    }
    if (inbox == null && !known.isEmpty()) {
      return known.values().iterator().next().without();
    }
    long place = inbox == null ? NOWHERE : inbox.value();
    Audience audience = known.get(place);
    if (audience == null) {
      audience = read(inbox); // which the persistence provider remembers things for, too
      known.put(place, audience);
      work().put(LISTENING, known);
    }
    return audience;
  }

  /**
   * Whether it is called for the first time in this transaction; once is enough, since nothing that
   * was written down is seen before the commit, and then all of it.
   */
  @SuppressWarnings("unchecked")
  public boolean isFirstCall(WebhookId id) {
    Set<WebhookId> called = (Set<WebhookId>) work().get(CALLED);
    if (called == null) {
      called = new HashSet<>();
      work().put(CALLED, called);
    }
    return called.add(id);
  }

  /** Somebody else may listen from now on. */
  void changed() {
    work().remove(LISTENING);
  }

  /** What is remembered until the end of the transaction. */
  private Map<String, Object> work() {
    return em.unwrap(UnitOfWork.class).getProperties();
  }

  private Audience read(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT id, events, serves_inbox_id, serves_bot_id FROM webhook"
                + " WHERE enabled AND (serves_inbox_id IS NULL AND serves_bot_id IS NULL");
    if (inbox != null) {
      sql.add(" OR serves_inbox_id = ?", inbox.value());
      sql.add(" OR serves_bot_id = (SELECT agent_bot_id FROM inbox WHERE id = ?)", inbox.value());
    }
    sql.add(") ORDER BY id");
    Map<WebhookId, Set<HookEvent>> all = new LinkedHashMap<>();
    WebhookId ofInbox = null;
    WebhookId ofBot = null;
    for (Object found : sql.bindTo(em.createNativeQuery(sql.text())).getResultList()) {
      Row row = Row.of(found);
      WebhookId id = new WebhookId(row.number());
      Set<HookEvent> events = WebhookStore.events(row.text());
      boolean servesInbox = row.numberOrNull() != null;
      boolean servesBot = row.numberOrNull() != null;
      if (servesInbox) {
        ofInbox = id;
      } else if (servesBot) {
        ofBot = id;
      } else {
        all.put(id, events);
      }
    }
    return new Audience(all, Optional.ofNullable(ofInbox), Optional.ofNullable(ofBot));
  }
}
