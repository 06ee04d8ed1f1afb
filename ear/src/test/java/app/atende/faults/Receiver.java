package app.atende.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import app.atende.house.world.NodeScript;
import app.atende.launcher.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody outside who hears webhooks, and is not always well. Whatever ails him, he counts. */
final class Receiver implements AutoCloseable {

  /** What no weather changes: these words he never takes. */
  static final String REFUSED = ".*key-[0-9]*25";

  private static final String HOOK = "/hook";
  private static final String ELSEWHERE = "/elsewhere";

  private final int port = Ports.free();
  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger ledAstray = new AtomicInteger();
  private WireMockServer server;

  /** How he does. */
  enum Weather {
    FAIR,
    BROKEN,
    SLOW,
    MOVED,
    CUT,
    DOWN
  }

  /** What he took, in the order in which he did. */
  record Taken(String delivery, long sequence, String body) {
    JsonNode json() {
      return NodeScript.json(body);
    }
  }

  String address() {
    return "http://127.0.0.1:" + port + HOOK;
  }

  /** From now on he does so. */
  void becomes(Weather weather) {
    close();
    turnedAway.set(0);
    if (weather == Weather.DOWN) {
      return;
    }
    server =
        new WireMockServer(options().port(port).bindAddress("127.0.0.1").disableRequestJournal());
    server.addMockServiceRequestListener(this::hear);
    server.stubFor(post(urlEqualTo(HOOK)).atPriority(2).willReturn(answer(weather)));
    server.stubFor(post(urlEqualTo(ELSEWHERE)).willReturn(aResponse()));
    server.stubFor(
        post(anyUrl())
            .withRequestBody(matchingJsonPath("$[?(@.content =~ /" + REFUSED + "/)]"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(422)));
    server.start();
  }

  private static ResponseDefinitionBuilder answer(Weather weather) {
    return switch (weather) {
      case BROKEN -> aResponse().withStatus(500).withBody("quebrado");
      case SLOW -> aResponse().withFixedDelay(8_000);
      case MOVED -> aResponse().withStatus(302).withHeader("Location", ELSEWHERE);
      case CUT -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      default -> aResponse();
    };
  }

  private void hear(Request request, Response answer) {
    if (request.getUrl().equals(ELSEWHERE)) {
      ledAstray.incrementAndGet();
    } else if (answer.getStatus() / 100 == 2 && answer.getFault() == null) {
      taken.add(
          new Taken(
              request.getHeader("X-Chatwoot-Delivery"),
              Long.parseLong(request.getHeader("X-Atende-Sequence")),
              request.getBodyAsString()));
    } else if (answer.getStatus() != 422) {
      turnedAway.incrementAndGet();
    }
  }

  /** How many calls came to nothing since he does as he does. */
  int turnedAway() {
    return turnedAway.get();
  }

  /** How many calls went where a redirect led. */
  int ledAstray() {
    return ledAstray.get();
  }

  /** Everything that he took, also what he took twice. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }
}
