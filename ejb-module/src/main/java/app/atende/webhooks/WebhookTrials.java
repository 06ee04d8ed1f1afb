package app.atende.webhooks;

import app.atende.channels.outbound.OutboundAnswer;
import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.channels.payloads.HookBodies;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.webhooks.internal.Claimed;
import app.atende.webhooks.internal.DeliveryDesk;
import app.atende.webhooks.internal.SignedCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The front desk for trying whether somebody answers at a webhook's address. No transaction is open
 * while he is waited for, so this is no bean of the container's transactions.
 */
@ApplicationScoped
public class WebhookTrials {

  /** What a test is called towards the other side. */
  public static final String WORD = "webhook_test";

  @Inject private DeliveryDesk desk;
  @Inject private HookBodies bodies;
  @Inject private OutboundHttp outbound;
  @Inject private Now now;

  /**
   * Calls once, signed like every delivery, with a body that says that it is a test; also while the
   * webhook is switched off. Stands in no log and is not tried again. Takes up to twelve seconds.
   *
   * @return what came back
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}
   */
  public WebhookTrial call(WebhookId webhook, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    Claimed.Address address =
        desk.address(webhook).orElseThrow(() -> new DomainException(ErrorCode.WEBHOOK_NOT_FOUND));
    Instant at = now.instant();
    byte[] body = bodies.ofTest(WORD, at, actor);
    SignedCall call = new SignedCall(address, UUID.randomUUID().toString(), body);
    String sent = new String(body, StandardCharsets.UTF_8);
    try {
      OutboundAnswer answer = outbound.post(call.at(at, Map.of()));
      return new WebhookTrial(attempt(address, at, answer), sent, answer.isSuccess());
    } catch (OutboundFailed e) {
      return new WebhookTrial(attempt(address, at, e), sent, false);
    }
  }

  private DeliveryAttempt attempt(Claimed.Address address, Instant at, OutboundAnswer answer) {
    return new DeliveryAttempt(
        at, took(at), address.url(), answer.status(), null, answer.beginning());
  }

  private DeliveryAttempt attempt(Claimed.Address address, Instant at, OutboundFailed failed) {
    return new DeliveryAttempt(at, took(at), address.url(), null, failed.getMessage(), null);
  }

  private Duration took(Instant since) {
    return Duration.between(since, now.instant());
  }
}
