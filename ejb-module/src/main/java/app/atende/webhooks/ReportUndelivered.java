package app.atende.webhooks;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.MessageStatus;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.roles.Actor;
import app.atende.webhooks.internal.Undelivered;
import app.atende.webhooks.internal.UndeliveredStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Tells the agent that his message could not be handed to the inbox's address (contract 11.2), or
 * that it arrived after all because somebody had it sent again.
 */
@ApplicationScoped
public class ReportUndelivered implements DurableListener {

  private static final String NAME = "report-undelivered";

  /** What it was about was deleted meanwhile: nobody is there who could be told. */
  private static final Set<ErrorCode> GONE =
      Set.of(ErrorCode.CONVERSATION_NOT_FOUND, ErrorCode.MESSAGE_NOT_FOUND);

  @Inject private UndeliveredStore desk;
  @Inject private Conversations conversations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof DeliveryEnded;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    desk.find(new DeliveryId(note.id(DeliveryEnded.DELIVERY))).ifPresent(this::report);
  }

  private void report(Undelivered found) {
    DeliveryReport report =
        found.why() == null
            ? DeliveryReport.of(MessageStatus.SENT)
            : DeliveryReport.failed(found.reason());
    try {
      conversations.report(found.conversation(), found.message(), report, Actor.SYSTEM);
    } catch (DomainException e) {
      if (!GONE.contains(e.code())) {
        throw e;
      }
    }
  }
}
