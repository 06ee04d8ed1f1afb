package app.atende.house.world;

import app.atende.house.Provider;
import app.atende.people.PlatformApp.ObjectKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** A program of the hosting provider: a platform app with a token of its own. */
public final class Platform {
  private static final String ROOT = "/platform/api/v1/";

  private final Client client;
  private final String token;

  private Platform(String token) {
    this.token = token;
    this.client = new Client().with("api_access_token", token);
  }

  /** A new app, which reaches nothing yet. */
  public static Platform app(String name) {
    return new Platform(Provider.ofTheHouse().people().app(name));
  }

  /** A new app that reaches this company and its administrator. */
  public static Platform appOf(Company company) {
    return appOf(company, company.owner());
  }

  /** A new app that reaches this company and this person. */
  public static Platform appOf(Company company, Person person) {
    return new Platform(Provider.ofTheHouse().people().appOf(company.tenant(), person));
  }

  /** A new app that reaches whatever of this kind has this id. */
  public static Platform appOf(ObjectKind kind, long id) {
    return new Platform(Provider.ofTheHouse().people().appOf(kind, id));
  }

  /** Reads. */
  public Answer get(String path) {
    return client.get(ROOT + path);
  }

  /** Makes. */
  public Answer post(String path, Object body) {
    return client.post(ROOT + path, body);
  }

  /** Any verb; null for no body. */
  public Answer send(String verb, String path, Object body) {
    return client.send(verb, ROOT + path, body);
  }

  /** Makes an account of this name; gives its id. */
  public long account(String name) {
    return post("accounts", Map.of("name", name)).ok().json().path("id").asLong();
  }

  /** Makes a user with an address that nobody has; gives all that is answered. */
  public JsonNode user(String name) {
    return post("users", Map.of("name", name, "email", newAddress(name))).ok().json();
  }

  /** An address that nobody has. */
  public static String newAddress(String name) {
    String unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return name.toLowerCase(Locale.ROOT) + "-" + unique + "@atende.example";
  }

  /** The token of the app. */
  public String token() {
    return token;
  }

  /** The client behind it. */
  public Client client() {
    return client;
  }

  /** The whole path of an address of this API. */
  public static String path(String rest) {
    return ROOT + rest;
  }
}
