package app.atende.house.world;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's server with pictures, which remembers what was asked for. */
public final class PictureHost implements AutoCloseable {
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private PictureHost(HttpServer server) {
    this.server = server;
  }

  /** A new one. */
  public static PictureHost open() {
    try {
      PictureHost host =
          new PictureHost(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
      host.server.createContext(
          "/",
          exchange -> {
            host.asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, DOT.length);
            exchange.getResponseBody().write(DOT);
            exchange.close();
          });
      host.server.start();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a picture of this name is. */
  public String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** What was asked for, in its order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
