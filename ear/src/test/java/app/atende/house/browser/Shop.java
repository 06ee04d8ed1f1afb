package app.atende.house.browser;

import app.atende.house.OpenHouse;
import app.atende.house.world.Inbox;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A website of a customer, on an origin of its own, with the widget in it. */
public final class Shop implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="pt-BR"><head><meta charset="utf-8"><title>Loja</title>
      <link rel="icon" href="data:,"></head>
      <body><h1>Loja</h1>
      <script>
        (function (d, t) {
          var base = "%1$s";
          var g = d.createElement(t), s = d.getElementsByTagName(t)[0];
          g.src = base + "/packs/js/sdk.js"; g.async = true;
          s.parentNode.insertBefore(g, s);
          g.onload = function () {
            window.chatwootSDK.run({ websiteToken: "%2$s", baseUrl: base });
          };
        })(document, "script");
      </script></body></html>
      """;

  private final HttpServer server;

  private Shop(HttpServer server) {
    this.server = server;
  }

  /** A shop whose visitors write to this inbox. */
  public static Shop with(Inbox website) {
    return of(PAGE.formatted(OpenHouse.get().address(), website.token()));
  }

  /** The same with something else of a foreign site in a frame, as advertising is. */
  public static Shop with(Inbox website, Shop advertising) {
    String frame = "<iframe id=\"advertising\" src=\"" + advertising.address() + "\"></iframe>";
    String page = PAGE.formatted(OpenHouse.get().address(), website.token());
    return of(page.replace("<h1>", frame + "<h1>"));
  }

  /** A site with this page. */
  public static Shop of(String html) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      byte[] page = html.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
      return new Shop(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The same site under this machine's other name, which is another origin. */
  public String otherAddress() {
    return address().replace("127.0.0.1", "localhost");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
