package app.atende.webhooks;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.events.Events;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.webhooks.internal.DeliveryLogStore;
import app.atende.webhooks.internal.WebhookStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The front desk for the addresses that an account is told at (S12). Administrators only; changes
 * are made one at a time and stand in the audit log, secrets never do.
 */
@Stateless
public class Webhooks {

  /** More than this many an account cannot have. */
  public static final int MOST = 50;

  /** So long the secret before still signs beside a new one. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final int LONGEST_NAME = 100;
  private static final String OBJECT = "webhook";
  private static final String EVENTS = "subscriptions";

  @Inject private WebhookStore store;
  @Inject private DeliveryLogStore log;
  @Inject private OutboundHttp outbound;
  @Inject private InboxQueries inboxes;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** All of them, the oldest first, each with its newest delivery. Two statements. */
  public List<WebhookSummary> list(Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    Map<WebhookId, DeliveryLine> newest = log.newest();
    return store.all().stream().map(hook -> hook.summary(newest.get(hook.id()))).toList();
  }

  /** One of them; throws {@code WEBHOOK_NOT_FOUND}. Two statements. */
  public WebhookSummary get(WebhookId id, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    return existing(id).summary(log.newest().get(id));
  }

  /** The secrets of all, for foreign clients whose contract shows them. One statement. */
  public Map<WebhookId, String> secrets(Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    return store.secrets();
  }

  /**
   * Keeps a new one, with a secret that the house makes.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code TOO_MANY_WEBHOOKS}; at {@code url}:
   *     {@code URL_INVALID}, {@code VALUE_TAKEN}; at {@code name}: {@code VALUE_TOO_LONG}; at
   *     {@code subscriptions}: {@code VALUE_REQUIRED}; at {@code inbox_id}: {@code INBOX_NOT_FOUND}
   */
  public WebhookSecret create(WebhookEdit edit, Actor actor) {
    gate.enter(Permission.INTEGRATION_MANAGE, actor);
    WebhookEdit checked = checked(edit, null, actor);
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_WEBHOOKS, MOST);
    }
    String secret = Tokens.random();
    WebhookId id = store.add(checked, secret, now.instant());
    audit.note(told(AuditNote.of("webhook_created", OBJECT, id.value()), null, checked), actor);
    return new WebhookSecret(id, secret);
  }

  /**
   * Changes one. Switched off it is told nothing more, and what waited is given up; switched on, or
   * sent elsewhere, it begins as one that never failed.
   *
   * @param version what the actor saw; negative when he saw none
   * @throws DomainException {@code WEBHOOK_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public void change(WebhookId id, long version, WebhookEdit edit, Actor actor) {
    gate.enter(Permission.INTEGRATION_MANAGE, actor);
    WebhookStore.Hook hook = existing(id);
    if (version >= 0 && hook.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    WebhookEdit checked = checked(edit, id, actor);
    if (checked.equals(hook.edit())) {
      return;
    }
    Instant at = now.instant();
    store.change(id, checked, at);
    audit.note(
        told(AuditNote.of("webhook_changed", OBJECT, id.value()), hook.edit(), checked), actor);
    if (checked.enabled()) {
      events.publish(new WebhookDue(id, at, actor.cause(), at));
    } else if (hook.edit().enabled()) {
      events.publish(new WebhookStopped(id, actor.cause(), at));
    }
  }

  /**
   * Gives one a new secret. Calls are signed with it at once, and for {@link #OVERLAP} with the one
   * before too, in a header of its own.
   *
   * @throws DomainException {@code WEBHOOK_NOT_FOUND}
   */
  public WebhookSecret rotateSecret(WebhookId id, Actor actor) {
    gate.enter(Permission.INTEGRATION_MANAGE, actor);
    WebhookStore.Hook hook = existing(id);
    String secret = Tokens.random();
    Instant at = now.instant();
    store.rotate(id, secret, at.plus(OVERLAP), at);
    audit.note(
        AuditNote.of("webhook_secret_rotated", OBJECT, id.value()).named(hook.shownName()), actor);
    return new WebhookSecret(id, secret);
  }

  /**
   * Deletes one with its log.
   *
   * @throws DomainException {@code WEBHOOK_NOT_FOUND}
   */
  public void delete(WebhookId id, Actor actor) {
    gate.enter(Permission.INTEGRATION_MANAGE, actor);
    WebhookStore.Hook hook = existing(id);
    store.remove(id);
    audit.note(told(AuditNote.of("webhook_deleted", OBJECT, id.value()), hook.edit(), null), actor);
    events.publish(new WebhookDeleted(id, actor.cause(), now.instant()));
  }

  private WebhookEdit checked(WebhookEdit edit, WebhookId self, Actor actor) {
    String url = edit.url() == null ? "" : edit.url().strip();
    if (!outbound.isCallable(url)) {
      throw DomainException.at("url", ErrorCode.URL_INVALID);
    }
    if (store.isTaken(url, self)) {
      throw DomainException.at("url", ErrorCode.VALUE_TAKEN);
    }
    String name = edit.name() == null ? "" : edit.name().strip();
    if (name.length() > LONGEST_NAME) {
      throw DomainException.at("name", ErrorCode.VALUE_TOO_LONG, LONGEST_NAME);
    }
    if (edit.events().isEmpty()) {
      throw DomainException.at(EVENTS, ErrorCode.VALUE_REQUIRED);
    }
    if (edit.inbox() != null && inboxes.names(Set.of(edit.inbox()), actor).isEmpty()) {
      throw DomainException.at("inbox_id", ErrorCode.INBOX_NOT_FOUND);
    }
    return new WebhookEdit(url, name, edit.events(), edit.inbox(), edit.enabled());
  }

  private static AuditNote told(AuditNote note, WebhookEdit before, WebhookEdit after) {
    WebhookEdit shown = after == null ? before : after;
    return note.named(shown.name().isEmpty() ? shown.url() : shown.name())
        .changed("name", before == null ? null : before.name(), after == null ? null : after.name())
        .changed(
            "webhookUrl", before == null ? null : before.url(), after == null ? null : after.url())
        .changed(EVENTS, words(before), words(after))
        .changed(
            "enabled",
            before == null ? null : before.enabled(),
            after == null ? null : after.enabled());
  }

  private static List<String> words(WebhookEdit edit) {
    return edit == null ? null : HookEvent.words(edit.events());
  }

  private WebhookStore.Hook existing(WebhookId id) {
    return store.find(id).orElseThrow(() -> new DomainException(ErrorCode.WEBHOOK_NOT_FOUND));
  }
}
