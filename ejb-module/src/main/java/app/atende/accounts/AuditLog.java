package app.atende.accounts;

import app.atende.accounts.internal.AuditEntry;
import app.atende.accounts.internal.AuditStore;
import app.atende.config.Now;
import app.atende.roles.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who changed what, when and from where: a row in the transaction of the change, so that neither is
 * there without the other. For the rooms; of what happens in the flow of conversations only that
 * one was deleted is noted here.
 */
@ApplicationScoped
public class AuditLog {
  private static final JsonMapper JSON = new JsonMapper();

  @Inject private AuditStore store;
  @Inject private Caller caller;
  @Inject private Now now;

  /** Writes a note down. */
  public void note(AuditNote note, Actor actor) {
    store.add(
        new AuditEntry(now.instant(), actor, note, detail(note), caller.address().orElse(null)));
  }

  private static String detail(AuditNote note) {
    try {
      return note.detail().isEmpty() ? null : JSON.writeValueAsString(note.detail());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details that are no plain values: " + note.what(), e);
    }
  }
}
