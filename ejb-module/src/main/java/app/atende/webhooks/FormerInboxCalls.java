package app.atende.webhooks;

import app.atende.config.Now;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.MessageChanged;
import app.atende.conversations.MessageReceived;
import app.atende.conversations.MessageRetried;
import app.atende.conversations.MessageWritten;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.webhooks.internal.DeliveryNoteStore;
import app.atende.webhooks.internal.InboxHookStore;
import app.atende.webhooks.internal.Patience;
import app.atende.webhooks.internal.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Before inboxes had webhooks of their own, a listener of this name called their addresses. What
 * lay in the outbox for it when the house was upgraded becomes deliveries like all others, under
 * the name that it would have had. Wants nothing new.
 */
@ApplicationScoped
public class FormerInboxCalls implements DurableListener {

  private static final String NAME = "api-inbox-webhook";

  private static final Map<String, HookEvent> WORDS =
      Map.of(
          MessageReceived.TYPE, HookEvent.MESSAGE_CREATED,
          MessageWritten.TYPE, HookEvent.MESSAGE_CREATED,
          MessageRetried.TYPE, HookEvent.MESSAGE_CREATED,
          MessageChanged.TYPE, HookEvent.MESSAGE_UPDATED,
          ConversationOpened.TYPE, HookEvent.CONVERSATION_CREATED,
          ConversationStatusChanged.TYPE, HookEvent.CONVERSATION_STATUS_CHANGED,
          AssigneeChanged.TYPE, HookEvent.CONVERSATION_UPDATED);

  @Inject private InboxHookStore inboxes;
  @Inject private DeliveryNoteStore notes;
  @Inject private Events events;
  @Inject private Tenants tenants;
  @Inject private Now now;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    inboxes
        .of(new InboxId(note.id("inbox")))
        .filter(InboxHookStore.Served::isServed)
        .ifPresent(served -> write(served.hook(), note));
  }

  private void write(WebhookId webhook, EventNote note) {
    Instant at = now.instant();
    DeliveryNoteStore.Written written =
        new DeliveryNoteStore.Written(
            nameOf(note),
            WORDS.get(note.event()),
            Subject.ofIds(note.id("conversation"), note.find("message")),
            null,
            Patience.INBOX.from(at));
    if (!notes.isWritten(webhook, written)) {
      notes.add(webhook, written);
      events.publish(new WebhookDue(webhook, at, Actor.SYSTEM.cause(), at));
    }
  }

  /** The same for the same event, so that the other side can tell what it was told before. */
  private String nameOf(EventNote note) {
    String identity = tenants.current() + "/" + note.event() + note.ids() + note.at();
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
