package app.atende.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks X1 to X3. */
class OutboundHttpTest {

  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer peer;

  @BeforeEach
  void start() throws IOException {
    peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext("/", this::answer);
    peer.start();
  }

  @AfterEach
  void stop() {
    peer.stop(0);
    timers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    if (exchange.getRequestURI().getPath().equals("/elsewhere")) {
      exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
      exchange.sendResponseHeaders(302, -1);
    } else if (exchange.getRequestURI().getPath().startsWith("/picture/")) {
      int size = Integer.parseInt(exchange.getRequestURI().getPath().substring(9));
      exchange.getResponseHeaders().add("Content-Type", "Image/PNG; charset=x");
      exchange.sendResponseHeaders(200, size);
      exchange.getResponseBody().write(new byte[size]);
    } else {
      byte[] body = "a".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private OutboundHttp allowing(String... allowed) {
    return with(allowed, new Names(Map.of("peer.test", List.of("127.0.0.1"))));
  }

  private OutboundHttp with(String[] allowed, DnsResolver names) {
    return new OutboundHttp(List.of(allowed), new CallWatch(timers), names);
  }

  private static OutboundCall to(String url) {
    byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
    return new OutboundCall(url, Map.of("X-Test", "1"), "application/json", body);
  }

  private String peer(String host, String path) {
    return "http://" + host + ":" + peer.getAddress().getPort() + path;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.254",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void neverReachesAPrivateAddressWhateverItsSpelling(String address) {
    String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
    OutboundHttp outbound = with(new String[0], new Names(Map.of()));
    assertThatThrownBy(() -> outbound.post(to("http://" + host + "/")))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isTrue());
  }

  @Test
  void neverReachesAPrivateAddressByName() {
    OutboundHttp outbound =
        with(new String[0], new Names(Map.of("inside.test", List.of("10.0.0.7"))));
    assertThatThrownBy(() -> outbound.post(to("https://inside.test/")))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isTrue());
  }

  @Test
  void refusesANameThatIsHalfPublic() {
    Names names = new Names(Map.of("half.test", List.of("8.8.8.8", "127.0.0.1")));
    assertThatThrownBy(() -> with(new String[0], names).post(to("http://half.test/")))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isTrue());
  }

  @Test
  void asksForANameOnceSoThatItCannotChangeItsMind() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver fickle =
        new Names(Map.of()) {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            String address = asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254";
            return new InetAddress[] {InetAddress.getByName(address)};
          }
        };
    OutboundHttp outbound = with(new String[] {"127.0.0.1/32"}, fickle);
    assertThat(outbound.post(to(peer("fickle.test", "/"))).isSuccess()).isTrue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void reachesWhatTheOperatorAllows() throws Exception {
    assertThat(allowing("127.0.0.0/8").post(to(peer("127.0.0.1", "/"))).status()).isEqualTo(200);
    assertThat(allowing("peer.test").post(to(peer("peer.test", "/"))).status()).isEqualTo(200);
    assertThat(calls).hasValue(2);
  }

  @Test
  void doesNotFollowARedirect() throws Exception {
    OutboundAnswer answer = allowing("peer.test").post(to(peer("peer.test", "/elsewhere")));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.isSuccess()).isFalse();
    assertThat(calls).hasValue(1);
  }

  @Test
  void fetchesAPictureUpToASize() throws Exception {
    OutboundPicture picture = allowing("peer.test").picture(peer("peer.test", "/picture/12345"));
    assertThat(picture.type()).isEqualTo("image/png");
    assertThat(picture.bytes()).hasSize(12_345);
    int tooMany = OutboundPicture.MOST_BYTES + 1;
    for (String path : List.of("/picture/" + tooMany, "/elsewhere", "/")) {
      assertThatThrownBy(() -> allowing("peer.test").picture(peer("peer.test", path)))
          .as(path)
          .isInstanceOf(OutboundFailed.class);
    }
    assertThatThrownBy(() -> with(new String[0], new Names(Map.of())).picture("http://[::1]/a.png"))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://peer.test:22/", "http://peer.test:25/", "ftp://peer.test/"})
  void callsNoSystemServiceOfTheOutside(String url) {
    OutboundHttp outbound = with(new String[0], new Names(Map.of("peer.test", List.of("8.8.8.8"))));
    assertThatThrownBy(() -> outbound.post(to(url)))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isTrue());
  }

  @Test
  void saysWhenNobodyAnswers() {
    int port = peer.getAddress().getPort();
    peer.stop(0);
    assertThatThrownBy(() -> allowing("peer.test").post(to("http://peer.test:" + port + "/")))
        .isInstanceOfSatisfying(OutboundFailed.class, e -> assertThat(e.isRefused()).isFalse());
  }

  /** Names that mean what the test says; addresses mean themselves. */
  private static class Names implements DnsResolver {

    private final Map<String, List<String>> known;

    Names(Map<String, List<String>> known) {
      this.known = known;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<String> addresses = known.getOrDefault(host, List.of(host));
      InetAddress[] found = new InetAddress[addresses.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = InetAddress.getByName(addresses.get(i));
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
