package app.atende.notifications;

import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings a notice back when its time has come. One that was brought back, dropped or put aside anew
 * meanwhile stays as it is; so a second run finds nothing to do.
 */
@ApplicationScoped
public class WakeNotice implements DurableListener {

  private static final String NAME = "wake-notice";

  @Inject private SnoozedNotices notices;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof NoticeSnoozed;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return event instanceof NoticeSnoozed snoozed ? Optional.of(snoozed.until()) : Optional.empty();
  }

  @Override
  public void handle(EventNote note) {
    notices.wake(
        new NoticeId(note.id(NoticeSnoozed.NOTICE)),
        Instant.ofEpochMilli(note.id(NoticeSnoozed.UNTIL)),
        Actor.SYSTEM);
  }
}
