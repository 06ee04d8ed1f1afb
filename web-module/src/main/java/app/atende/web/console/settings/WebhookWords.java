package app.atende.web.console.settings;

import app.atende.config.Now;
import app.atende.web.page.Words;
import app.atende.webhooks.DeliveryAttempt;
import app.atende.webhooks.DeliveryLine;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookState;
import app.atende.webhooks.WebhookSummary;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How webhooks and their deliveries are shown. */
@Named
@RequestScoped
public class WebhookWords {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Words words;
  @Inject private Now now;

  /** What can be ticked. */
  public List<HookEvent> getEvents() {
    return HookEvent.offered();
  }

  /** What one can look for in a log. */
  public List<DeliveryState> getStates() {
    return Arrays.asList(DeliveryState.values());
  }

  /** How a webhook does now. */
  public WebhookState state(WebhookSummary hook) {
    return hook.state(now.instant());
  }

  /** The chip of that. */
  public String look(WebhookSummary hook) {
    return switch (state(hook)) {
      case ON -> "success";
      case FAILING, PAUSED -> "warning";
      case OFF -> "";
      case GONE -> "danger";
    };
  }

  /** The chip of a delivery. */
  public String lookOf(DeliveryLine line) {
    return switch (line.state()) {
      case WAITING -> line.tries() == 0 ? "" : "warning";
      case SENDING -> "open";
      case DELIVERED -> "success";
      case FAILED -> "danger";
    };
  }

  /** What a webhook is told of, in words. */
  public String eventsOf(WebhookSummary hook) {
    return hook.edit().events().stream()
        .map(event -> words.say("HookEvent." + event))
        .collect(Collectors.joining(" · "));
  }

  /** What the other side said to a delivery last; nothing before it said anything. */
  public String answer(DeliveryLine line) {
    return line.lastStatus() == null ? "—" : "HTTP " + line.lastStatus();
  }

  /** What came of a try, such as «HTTP 500 · 120 ms». */
  public String outcome(DeliveryAttempt attempt) {
    String said =
        attempt.status() == null
            ? words.say("settings_webhook.attempt.none", attempt.trouble())
            : "HTTP " + attempt.status();
    return said + " · " + attempt.took().toMillis() + " ms";
  }

  /** JSON in lines, as people read it; what is none stays as it is. */
  public String lines(String body) {
    try {
      return JSON.readTree(body).toPrettyString();
    } catch (JsonProcessingException e) {
      return body;
    }
  }
}
