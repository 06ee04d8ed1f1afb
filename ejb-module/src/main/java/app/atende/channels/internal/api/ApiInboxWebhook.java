package app.atende.channels.internal.api;

import app.atende.channels.outbound.OutboundAnswer;
import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.MessageChanged;
import app.atende.conversations.MessageReceived;
import app.atende.conversations.MessageRetried;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends what happens at a programming interface to the account's address. One try (contract 11.2):
 * nobody there takes a message twice kindly. A message to the contact that could not be handed over
 * is marked as failed, and goes out again as a new delivery when somebody asks for it.
 */
@ApplicationScoped
public class ApiInboxWebhook implements DurableListener {

  /** What the outside calls our events. */
  private static final Map<String, String> WORDS =
      Map.of(
          MessageReceived.TYPE, "message_created",
          MessageWritten.TYPE, "message_created",
          MessageRetried.TYPE, "message_created",
          MessageChanged.TYPE, "message_updated",
          ConversationOpened.TYPE, "conversation_created",
          ConversationStatusChanged.TYPE, "conversation_status_changed",
          AssigneeChanged.TYPE, "conversation_updated");

  /** What it was about was deleted meanwhile: nobody wants to hear of it any more. */
  private static final Set<ErrorCode> GONE =
      Set.of(
          ErrorCode.INBOX_NOT_FOUND, ErrorCode.CONVERSATION_NOT_FOUND, ErrorCode.MESSAGE_NOT_FOUND);

  @Inject private WebhookStore webhooks;
  @Inject private Deliveries deliveries;
  @Inject private OutboundHttp outbound;
  @Inject private Conversations conversations;

  @Override
  public String name() {
    return "api-inbox-webhook";
  }

  /** Activity lines stay in the house; everything else goes out where an address is set. */
  @Override
  public boolean wants(DomainEvent event) {
    Long inbox = event.ids().get("inbox");
    return inbox != null
        && WORDS.containsKey(event.type())
        && !isActivity(event)
        && webhooks.hasWebhook(new InboxId(inbox));
  }

  private static boolean isActivity(DomainEvent event) {
    return event instanceof MessageWritten written
        && written.message().type() == MessageType.ACTIVITY;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    try {
      deliveries.find(WORDS.get(note.event()), note, Actor.SYSTEM).ifPresent(this::deliver);
    } catch (DomainException e) {
      if (!GONE.contains(e.code())) {
        throw e;
      }
    }
  }

  private void deliver(Delivery delivery) {
    failureOf(delivery)
        .ifPresent(
            reason ->
                delivery
                    .fails()
                    .ifPresent(
                        message ->
                            conversations.report(
                                delivery.conversation(),
                                message,
                                DeliveryReport.failed(reason),
                                Actor.SYSTEM)));
  }

  private Optional<String> failureOf(Delivery delivery) {
    try {
      OutboundAnswer answer = outbound.post(delivery.call());
      return answer.isSuccess() ? Optional.empty() : Optional.of("HTTP " + answer.status());
    } catch (OutboundFailed e) {
      return Optional.of(e.getMessage());
    }
  }
}
