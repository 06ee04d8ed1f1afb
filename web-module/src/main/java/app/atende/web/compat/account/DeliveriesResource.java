package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.DeliveryShape;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryLook;
import app.atende.webhooks.DeliveryPage;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookDeliveries;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What a webhook was told in thirty days, and once more. Ours: contract 6.17 ends before it. */
@Path("v1/accounts/{account}/webhooks/{id: \\d{1,18}}/deliveries")
@Produces("application/json")
@RequestScoped
public class DeliveriesResource {

  private static final int ROWS = 50;

  @Inject private ApiCall call;
  @Inject private WebhookDeliveries deliveries;

  @PathParam("id")
  private long webhook;

  /** A part of the log, newest first; the next one begins at {@code before=<meta.next>}. */
  @GET
  public Listed list(
      @QueryParam("state") String state,
      @QueryParam("event") String event,
      @QueryParam("before") String before) {
    DeliveryLook look = new DeliveryLook(state(state), event(event), before(before), ROWS);
    DeliveryPage page = deliveries.list(webhook(), look, call.actor());
    return new Listed(page.lines().stream().map(DeliveryShape::of).toList(), new Meta(page.next()));
  }

  /** One with its tries. */
  @GET
  @Path("{delivery: \\d{1,18}}")
  public Shown get(@PathParam("delivery") long delivery) {
    return new Shown(DeliveryShape.Whole.of(deliveries.get(webhook(), id(delivery), call.actor())));
  }

  /** Sends one once more. */
  @POST
  @Path("{delivery: \\d{1,18}}/replay")
  public Replayed replay(@PathParam("delivery") long delivery) {
    deliveries.replay(webhook(), id(delivery), call.actor());
    return new Replayed(new Count(1));
  }

  /** Sends those of {@code ids} once more; without it, all that were given up. */
  @POST
  @Path("replay")
  public Replayed replayMany(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    int count =
        body.has("ids")
            ? deliveries.replay(
                webhook(),
                body.numbers("ids").stream().map(DeliveriesResource::id).toList(),
                call.actor())
            : deliveries.replayFailed(webhook(), Instant.EPOCH, call.actor());
    return new Replayed(new Count(count));
  }

  private static DeliveryState state(String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> DomainException.at("state", ErrorCode.VALUE_INVALID, word));
  }

  private static HookEvent event(String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return HookEvent.ofWord(word)
        .orElseThrow(() -> DomainException.at("event", ErrorCode.VALUE_INVALID, word));
  }

  private static Long before(String number) {
    if (number == null || number.isEmpty()) {
      return null;
    }
    if (!number.matches("[1-9][0-9]{0,17}")) {
      throw DomainException.at("before", ErrorCode.VALUE_INVALID, number);
    }
    return Long.valueOf(number);
  }

  private static DeliveryId id(long delivery) {
    if (delivery <= 0) {
      throw new DomainException(ErrorCode.DELIVERY_NOT_FOUND);
    }
    return new DeliveryId(delivery);
  }

  private WebhookId webhook() {
    if (webhook <= 0) {
      throw new DomainException(ErrorCode.WEBHOOK_NOT_FOUND);
    }
    return new WebhookId(webhook);
  }

  /** A part of the log. */
  public record Listed(List<DeliveryShape> payload, Meta meta) {}

  /** Where the next part begins; null when there is none. */
  public record Meta(Long next) {}

  /** One with its tries. */
  public record Shown(DeliveryShape.Whole payload) {}

  /** What came of sending again. */
  public record Replayed(Count payload) {}

  /** How many are sent again. */
  public record Count(int replayed) {}
}
