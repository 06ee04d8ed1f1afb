package app.atende.webhooks.internal;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.accounts.IntegrationStopped;
import app.atende.channels.payloads.HookBodies;
import app.atende.config.Now;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.WebhookDue;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookStopped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands out what is due and takes back what became of it; each call a transaction of its own. What
 * was handed out is nobody else's until its lease ends, and whoever comes back later than that
 * changes nothing.
 */
@Stateless
public class DeliveryDesk {

  /** Longer than the slowest call takes. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  /** So many are given up untried at once. */
  private static final int MANY = 1000;

  @Inject private DeliveryStore store;
  @Inject private AttemptStore attempts;
  @Inject private WebhookStore webhooks;
  @Inject private InboxEnds ends;
  @Inject private HookBodies bodies;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** What was handed out, and where it goes. */
  public record Handed(Claimed claimed, Claimed.Address address) {}

  /**
   * Whether something is due.
   *
   * @param lookAgain when somebody looks once more, if something is
   */
  public boolean isDue(WebhookId webhook, Optional<Instant> lookAgain) {
    Instant at = now.instant();
    boolean due = store.isDue(webhook, at);
    if (due) {
      lookAgain.ifPresent(moment -> announce(webhook, moment, at));
    }
    return due;
  }

  /** Where a webhook's calls go, switched on or not; empty when it is gone. */
  public Optional<Claimed.Address> address(WebhookId webhook) {
    return store.address(webhook, now.instant());
  }

  /** Somebody begins to work for a webhook: what others left behind is anybody's. */
  public void begin(WebhookId webhook) {
    Instant at = now.instant();
    store
        .hold(webhook, at)
        .ifPresent(
            hook -> {
              store.revive(webhook, at);
              expire(webhook, hook.address(), at);
            });
  }

  private void expire(WebhookId webhook, Claimed.Address address, Instant at) {
    Instant tooLate = address.patience().tooLate(at);
    if (!address.isAwaited()) {
      store.expire(webhook, tooLate, at);
    } else if (ends.expire(webhook, tooLate, at, MANY) == MANY) {
      announce(webhook, at, at);
    }
  }

  /** Somebody ends his work for a webhook before all is done. */
  public void goOnLater(WebhookId webhook) {
    Instant at = now.instant();
    announce(webhook, at, at);
  }

  /** The next that is due; to somebody who fails at the moment no second one at once. */
  public Optional<Handed> claim(WebhookId webhook) {
    Instant at = now.instant();
    Optional<DeliveryStore.Held> held =
        store
            .hold(webhook, at)
            .filter(hook -> hook.pausedUntil() == null || !hook.pausedUntil().isAfter(at))
            .filter(hook -> hook.failures() == 0 || !store.isSending(webhook));
    return held.flatMap(
        hook ->
            store
                .claim(webhook, at, at.plus(LEASE))
                .map(claimed -> new Handed(claimed, hook.address())));
  }

  /**
   * What is sent, the same in every try; throws {@code …_NOT_FOUND} when what it is about is gone.
   */
  public byte[] body(Claimed claimed) {
    if (claimed.kept().body() != null) {
      return claimed.kept().body().getBytes(StandardCharsets.UTF_8);
    }
    byte[] body = write(claimed);
    store.keepBody(claimed.id(), new String(body, StandardCharsets.UTF_8));
    return body;
  }

  private byte[] write(Claimed claimed) {
    Subject about = claimed.subject();
    String word = claimed.event().word();
    String detail = claimed.kept().detail();
    return switch (claimed.event()) {
      case MESSAGE_CREATED, MESSAGE_UPDATED ->
          bodies.ofMessage(
              word,
              new ConversationId(about.conversation()),
              new MessageId(about.message()),
              Actor.SYSTEM);
      case CONTACT_CREATED, CONTACT_UPDATED ->
          bodies.ofContact(
              word, new ContactId(about.contact()), Changes.read(detail), Actor.SYSTEM);
      case WEBWIDGET_TRIGGERED -> {
        WidgetNote note = WidgetNote.read(detail);
        yield bodies.ofWidget(word, note.session(), note.told(), Actor.SYSTEM);
      }
      case CONVERSATION_TYPING_ON, CONVERSATION_TYPING_OFF ->
          bodies.ofTyping(
              word,
              new ConversationId(about.conversation()),
              TypingNote.read(detail),
              Actor.SYSTEM);
      default ->
          bodies.ofConversation(
              word, new ConversationId(about.conversation()), Changes.read(detail), Actor.SYSTEM);
    };
  }

  /** Takes back what became of a delivery. */
  public void settle(WebhookId webhook, Handed handed, Verdict found, AttemptStore.Call call) {
    Instant at = now.instant();
    Claimed claimed = handed.claimed();
    boolean isAwaited = handed.address().isAwaited();
    Verdict verdict = isAwaited ? found.ofServed() : found;
    Optional<DeliveryStore.Held> held = store.hold(webhook, at);
    DeliveryStore.Next next =
        held.isPresent() ? next(claimed, verdict, at) : last(next(claimed, verdict, at));
    if (!store.settle(claimed, next)) {
      return;
    }
    if (verdict.wasTried()) {
      attempts.add(claimed.id(), call, verdict);
    }
    if (next.state() == DeliveryState.WAITING) {
      store.moveFollowers(webhook, claimed.subject(), next.at());
      announce(webhook, next.at(), at);
    }
    if (isAwaited) {
      ends.settled(claimed, next);
    }
    held.ifPresent(hook -> health(webhook, hook, verdict, at));
  }

  private static DeliveryStore.Next next(Claimed claimed, Verdict verdict, Instant at) {
    if (verdict.end() == Verdict.End.DELIVERED) {
      return new DeliveryStore.Next(DeliveryState.DELIVERED, null, verdict.status(), at);
    }
    if (verdict.end() != Verdict.End.AGAIN) {
      return new DeliveryStore.Next(DeliveryState.FAILED, verdict.cause(), verdict.status(), at);
    }
    if (!at.isBefore(claimed.giveUpAt())) {
      return new DeliveryStore.Next(
          DeliveryState.FAILED, DeliveryCause.GAVE_UP, verdict.status(), at);
    }
    Instant again = Schedule.next(claimed.tries(), at, claimed.giveUpAt(), verdict.pause());
    return new DeliveryStore.Next(DeliveryState.WAITING, null, verdict.status(), again);
  }

  /** There is no other try for a webhook that is off. */
  private static DeliveryStore.Next last(DeliveryStore.Next next) {
    return next.state() == DeliveryState.WAITING
        ? new DeliveryStore.Next(
            DeliveryState.FAILED, DeliveryCause.SWITCHED_OFF, next.status(), next.at())
        : next;
  }

  private void health(WebhookId webhook, DeliveryStore.Held hook, Verdict verdict, Instant at) {
    switch (verdict.end()) {
      case DELIVERED -> recover(webhook, hook, at);
      case AGAIN -> fail(webhook, hook, verdict.pause(), at);
      case TARGET_GONE -> stop(webhook, at);
      case GIVEN_UP -> {
        // It is this one delivery that does not go; the other side may do well.
      }
    }
  }

  /** What had to wait because the other side failed is due now that it does not. */
  private void recover(WebhookId webhook, DeliveryStore.Held hook, Instant at) {
    if (hook.failures() > 0) {
      store.health(webhook, 0, Optional.empty());
      store.moveAll(webhook, at);
      announce(webhook, at, at);
    }
  }

  private void fail(WebhookId webhook, DeliveryStore.Held hook, Duration wanted, Instant at) {
    int failures = hook.failures() + 1;
    Duration pause = hook.address().patience().pauseAfter(failures);
    Duration longer = pause.compareTo(wanted) < 0 ? wanted : pause;
    Optional<Instant> until = longer.isZero() ? Optional.empty() : Optional.of(at.plus(longer));
    store.health(webhook, failures, until);
    until.ifPresent(moment -> announce(webhook, moment, at));
  }

  private void stop(WebhookId webhook, Instant at) {
    store.stop(webhook, at);
    String name = webhooks.find(webhook).map(WebhookStore.Hook::shownName).orElse("");
    audit.note(
        AuditNote.of("webhook_stopped", "webhook", webhook.value()).named(name), Actor.SYSTEM);
    events.publish(new IntegrationStopped(webhook.value(), name, Actor.SYSTEM.cause(), at));
    events.publish(new WebhookStopped(webhook, Actor.SYSTEM.cause(), at));
  }

  private void announce(WebhookId webhook, Instant due, Instant at) {
    events.publish(new WebhookDue(webhook, due, Actor.SYSTEM.cause(), at));
  }
}
