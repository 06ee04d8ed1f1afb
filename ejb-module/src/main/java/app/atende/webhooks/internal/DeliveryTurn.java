package app.atende.webhooks.internal;

import app.atende.channels.outbound.OutboundCall;
import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.tenancy.Tenants;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends what is due at one webhook, one after another, for a while. No transaction is open while
 * somebody outside is waited for.
 */
@ApplicationScoped
public class DeliveryTurn {

  /** Not longer, so that what it had claimed is free again before somebody looks for it. */
  private static final Duration TURN = Duration.ofSeconds(60);

  private static final Set<ErrorCode> GONE =
      Set.of(
          ErrorCode.CONTACT_NOT_FOUND,
          ErrorCode.CONVERSATION_NOT_FOUND,
          ErrorCode.INBOX_NOT_FOUND,
          ErrorCode.MESSAGE_NOT_FOUND);

  @Inject private DeliveryDesk desk;
  @Inject private OutboundHttp outbound;
  @Inject private Tenants tenants;
  @Inject private Now now;

  /** Works for a webhook as its account until nothing is due, or the turn is over. */
  public void work(Target target) {
    tenants.call(
        target.account(),
        () -> {
          work(target.webhook());
          return null;
        });
  }

  /** The same for a webhook of the bound account. */
  void work(WebhookId webhook) {
    Instant end = now.instant().plus(TURN);
    desk.begin(webhook);
    while (now.instant().isBefore(end)) {
      Optional<DeliveryDesk.Handed> next = desk.claim(webhook);
      if (next.isEmpty()) {
        return;
      }
      deliver(webhook, next.get());
    }
    desk.goOnLater(webhook);
  }

  private void deliver(WebhookId webhook, DeliveryDesk.Handed handed) {
    Claimed claimed = handed.claimed();
    Instant begun = now.instant();
    Verdict verdict;
    try {
      byte[] body = desk.body(claimed);
      begun = now.instant();
      verdict = verdictOf(call(claimed, handed.address(), body, begun), begun);
    } catch (DomainException e) {
      if (!GONE.contains(e.code())) {
        throw e;
      }
      verdict = Verdict.subjectGone();
    }
    Duration took = Duration.between(begun, now.instant());
    desk.settle(
        webhook, handed, verdict, new AttemptStore.Call(handed.address().url(), begun, took));
  }

  private Verdict verdictOf(OutboundCall call, Instant at) {
    try {
      return Verdict.of(outbound.post(call), at);
    } catch (OutboundFailed e) {
      return Verdict.of(e);
    }
  }

  private static OutboundCall call(
      Claimed claimed, Claimed.Address address, byte[] body, Instant at) {
    Map<String, String> further =
        Map.of(
            "X-Atende-Sequence", claimed.id().toString(),
            "X-Atende-Attempt", Integer.toString(claimed.tries()));
    return new SignedCall(address, claimed.uuid(), body).at(at, further);
  }
}
