package app.atende.house.world;

import app.atende.house.OpenHouse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The console without a screen: logs in as a browser does and sends what its script would send. */
public final class Desk extends Client {
  /** The cookie of a session where the base URL is http. */
  public static final String SESSION = "atende_session";

  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern PAGE_TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

  private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");

  private static final Pattern MENU =
      Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

  private String csrf = "";

  /** A browser that has been nowhere. */
  public Desk() {
    this(OpenHouse.get().address());
  }

  /** A browser at another house. */
  public Desk(URI house) {
    super(house);
  }

  /** Logs in and demands that it succeeds. */
  public Desk logIn(String email, String password) {
    Answer answer = tryLogIn(email, password);
    Assertions.assertThat(answer.status()).as("log-in of %s: %s", email, answer).isEqualTo(302);
    Assertions.assertThat(cookie(SESSION)).isPresent();
    return this;
  }

  /** Logs in to the provider's console and demands that it succeeds. */
  public Desk logInAtProvider(String email, String password) {
    Answer answer = fill("/provider/login", "login", Map.of("email", email, "password", password));
    Assertions.assertThat(answer.status()).as("log-in of %s: %s", email, answer).isEqualTo(302);
    return this;
  }

  /** Fills in the log-in page and sends it. */
  public Answer tryLogIn(String email, String password) {
    return fill("/app/login", "login", Map.of("email", email, "password", password));
  }

  /** Fills in a form of a page with its hidden fields and presses its button {@code submit}. */
  public Answer fill(String page, String form, Map<String, String> typed) {
    Map<String, String> fields = hidden(get(page).ok().body());
    fields.put(form, form);
    typed.forEach((field, value) -> fields.put(form + ":" + field, value));
    fields.put(form + ":submit", "");
    return form(page, fields);
  }

  /** Presses a button of a form as the page's own script does: a partial request. */
  public Answer press(String page, String form, String button, Map<String, String> typed) {
    return form(page, pressed(get(page).ok().body(), form, button, typed));
  }

  /** What the script would send for a button of a page that was fetched before. */
  public static Map<String, String> pressed(
      String body, String form, String button, Map<String, String> typed) {
    Map<String, String> fields = hidden(body);
    fields.entrySet().removeIf(field -> field.getKey().equals(field.getValue()));
    fields.put(form, form);
    typed.forEach((field, value) -> fields.put(form + ":" + field, value));
    String source = form + ":" + button;
    fields.put(source, source);
    fields.put("jakarta.faces.partial.ajax", "true");
    fields.put("jakarta.faces.source", source);
    boolean isOfRow = button.contains(":");
    fields.put("jakarta.faces.partial.execute", isOfRow ? source : form);
    fields.put("jakarta.faces.partial.render", form);
    Matcher nonce = NONCE.matcher(body);
    if (nonce.find()) {
      fields.put("primefaces.nonce", nonce.group(1));
    }
    return fields;
  }

  /** The hidden fields of a page. */
  public static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = HIDDEN.matcher(page);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  /** The token that the pages of this session carry. */
  public String csrf(long account) {
    if (csrf.isEmpty()) {
      String page = get("/app/accounts/" + account + "/dashboard").ok().body();
      Matcher meta = PAGE_TOKEN.matcher(page);
      Assertions.assertThat(meta.find()).as("a csrf token in %s", page).isTrue();
      csrf = meta.group(1);
    }
    return csrf;
  }

  /** An action of the console's script. */
  public Answer act(long account, String action, Object body) {
    String token = csrf(account);
    return send(
        actionOf(account, action, body)
            .setHeader("Origin", base().toString())
            .setHeader("X-CSRF-Token", token));
  }

  /** Sends a file for a message to come, as the page's script does. */
  public Answer upload(long account, long conversation, Upload file) {
    String token = csrf(account);
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String path = "/app/actions/accounts/" + account + "/conversations/" + conversation + "/files";
    return send(
        request(path)
            .setHeader("Origin", base().toString())
            .setHeader("X-CSRF-Token", token)
            .setHeader("Content-Type", "application/octet-stream")
            .setHeader("X-File-Name", name)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file.bytes())));
  }

  /**
   * Sends a picture of somebody, as the page's script does.
   *
   * @param whose {@code contacts/1} or {@code me}
   */
  public Answer sendPicture(long account, String whose, byte[] bytes) {
    return send(
        request("/app/actions/accounts/" + account + "/" + whose + "/picture")
            .setHeader("Origin", base().toString())
            .setHeader("X-CSRF-Token", csrf(account))
            .setHeader("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /** Sends a table of contacts, as the page's script does. */
  public Answer sendTable(long account, String text) {
    return sendTable(account, HttpRequest.BodyPublishers.ofString(text));
  }

  /** The same of what comes out of anywhere. */
  public Answer sendTable(long account, HttpRequest.BodyPublisher bytes) {
    return send(
        request("/app/actions/accounts/" + account + "/contact_imports")
            .setHeader("Origin", base().toString())
            .setHeader("X-CSRF-Token", csrf(account))
            .setHeader("Content-Type", "application/octet-stream")
            .setHeader("X-File-Name", "contatos.csv")
            .POST(bytes));
  }

  /**
   * Sends a table of contacts and has it taken in with the columns that were guessed.
   *
   * @return its number
   */
  public String beginsTable(long account, String text) {
    String id = sendTable(account, text).ok().json().path("id").asText();
    String page = "/app/accounts/" + account + "/contacts/import/" + id;
    Answer begun = press(page, "map", "begin", chosen(get(page).ok().body(), "map"));
    Assertions.assertThat(begun.body()).as("%s", begun).contains("<redirect");
    return id;
  }

  /** What stands in the menus of a form, by their names in it. */
  private static Map<String, String> chosen(String page, String form) {
    Map<String, String> chosen = new LinkedHashMap<>();
    Matcher menu = MENU.matcher(page);
    while (menu.find()) {
      Matcher option = SELECTED.matcher(menu.group(2));
      if (menu.group(1).startsWith(form + ":")) {
        chosen.put(
            menu.group(1).substring(form.length() + 1), option.find() ? option.group(1) : "");
      }
    }
    return chosen;
  }

  /** The same request without its proofs. */
  public java.net.http.HttpRequest.Builder actionOf(long account, String action, Object body) {
    try {
      return request("/app/actions/accounts/" + account + "/" + action)
          .setHeader("Content-Type", "application/json")
          .POST(
              java.net.http.HttpRequest.BodyPublishers.ofString(
                  new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
