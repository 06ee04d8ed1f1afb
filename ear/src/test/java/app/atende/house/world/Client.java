package app.atende.house.world;

import app.atende.house.OpenHouse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that speaks HTTP with the house and keeps cookies: a browser without a screen. */
public class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final Map<String, String> usual = new LinkedHashMap<>();
  private final URI base;

  /** A client of the one house of all tests. */
  public Client() {
    this(OpenHouse.get().address());
  }

  /** A client of this house. */
  public Client(URI base) {
    this.base = base;
  }

  /** Sends this header with every request from now on. */
  public Client with(String header, String value) {
    usual.put(header, value);
    return this;
  }

  /** Where the house is. */
  public URI base() {
    return base;
  }

  /** Reads. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Writes a JSON body. */
  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  /** Sends a JSON body with any verb; null for none. */
  public Answer send(String verb, String path, Object body) {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      return send(request.method(verb, BodyPublishers.noBody()));
    }
    return send(request.header("Content-Type", "application/json").method(verb, json(body)));
  }

  /** Posts a form, from a page of ours unless an origin was set. */
  public Answer form(String path, Map<String, String> fields) {
    return form(path, fields.entrySet());
  }

  /** The same with fields of which some may be there several times. */
  public Answer form(String path, Collection<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .setHeader("Origin", usual.getOrDefault("Origin", base.toString()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Posts a form with files in this field. */
  public Answer post(String path, Map<String, String> fields, String field, List<Upload> files) {
    return send(withForm(path).POST(form(fields, field, files)));
  }

  /** The same by the verb of changes. */
  public Answer put(String path, Map<String, String> fields, String field, List<Upload> files) {
    return send(withForm(path).PUT(form(fields, field, files)));
  }

  private HttpRequest.Builder withForm(String path) {
    return request(path).header("Content-Type", Upload.contentType());
  }

  private static BodyPublisher form(Map<String, String> fields, String field, List<Upload> files) {
    return BodyPublishers.ofByteArray(Upload.form(fields, field, files));
  }

  /** A request to be completed by the caller, with the usual headers. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    usual.forEach(request::setHeader);
    return request;
  }

  /** Sends what the caller completed. */
  public Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
      byte[] body = response.body().getBytes(StandardCharsets.ISO_8859_1);
      return new Answer(
          response.statusCode(), response.headers(), new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The value of a cookie. */
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Puts a cookie into the jar, as an attacker would who could choose it. */
  public void plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookie.setDomain(base.getHost().contains(".") ? base.getHost() : base.getHost() + ".local");
    cookies.getCookieStore().add(base, cookie);
  }

  /** All cookies, as they stand in a request. */
  public String cookieHeader() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  HttpClient http() {
    return http;
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(
          body instanceof String text ? text : JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
