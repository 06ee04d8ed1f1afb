package app.atende.house.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.webhooks.HookSchemas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;

/** The shapes that webhooks have by the product's own word. */
public final class Published {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Published() {}

  /** Everything that this receiver has heard so far has its published shape. */
  public static void demand(WireMockServer receiver) {
    receiver.getAllServeEvents().forEach(heard -> demand(heard.getRequest().getBodyAsString()));
  }

  /** This body has its published shape. */
  public static void demand(String body) {
    try {
      assertThat(HookSchemas.complaints(JSON.readTree(body))).as(body).isEmpty();
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + body, e);
    }
  }
}
