package app.atende.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/**
 * Speaks JSON to the product as its programs do, at little cost of its own: on a machine that
 * server and client share, what the client burns is missing to the server. Connections are kept and
 * shared by all clients. Safe for many threads.
 */
final class BenchClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 60_000;

  static {
    System.setProperty("http.maxConnections", "64");
  }

  private final URI base;
  private final String token;

  /** A client without a token when it is null. */
  BenchClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  JsonNode get(String path) {
    URI address = base.resolve(path);
    try {
      return answer(address, call(address));
    } catch (IOException e) {
      throw new IllegalStateException(address + " cannot be reached", e);
    }
  }

  JsonNode post(String path, Map<String, ?> body) {
    URI address = base.resolve(path);
    try {
      HttpURLConnection call = call(address);
      call.setDoOutput(true);
      call.setRequestProperty("Content-Type", "application/json");
      byte[] said = JSON.writeValueAsBytes(body);
      call.setFixedLengthStreamingMode(said.length);
      try (OutputStream out = call.getOutputStream()) {
        out.write(said);
      }
      return answer(address, call);
    } catch (IOException e) {
      throw new IllegalStateException(address + " cannot be reached", e);
    }
  }

  private HttpURLConnection call(URI address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
    call.setReadTimeout(PATIENCE);
    if (token != null) {
      call.setRequestProperty("api_access_token", token);
    }
    return call;
  }

  private static JsonNode answer(URI address, HttpURLConnection call) throws IOException {
    if (call.getResponseCode() / 100 != 2) {
      throw new IllegalStateException(address + " answered " + call.getResponseCode());
    }
    try (InputStream in = call.getInputStream()) {
      return JSON.readTree(in.readAllBytes());
    }
  }
}
