package app.atende.batch;

import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.transfers.ContactImportDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins to work through tables of contacts, and looks after those that somebody works through, so
 * that one whose node died is gone on with. A second run finds the work begun.
 */
@ApplicationScoped
public class RunContactImports implements DurableListener {

  private static final String NAME = "contact-import";

  @Inject private ContactImportStarter starter;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactImportDue;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return event instanceof ContactImportDue look ? Optional.of(look.due()) : Optional.empty();
  }

  @Override
  public void handle(EventNote note) {
    starter.start(note.id(ContactImportDue.WATCHED));
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }
}
