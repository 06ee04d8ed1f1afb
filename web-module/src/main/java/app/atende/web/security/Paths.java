package app.atende.web.security;

import app.atende.people.Realm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** What the address of a request says about who may ask it. */
public final class Paths {
  /** Where the pages of users are. */
  public static final String USERS = "/app";

  /** Where the pages of operators are. */
  public static final String OPERATORS = "/provider";

  private static final String SOCKETS = "/ws";
  private static final Set<String> DOORS =
      Set.of(
          "/app/login",
          "/app/sign_in",
          "/app/second_step",
          "/app/forgot",
          "/app/reset",
          "/app/invitation",
          "/app/language",
          "/provider/login");

  private Paths() {}

  /** The path as it was asked for, without its query. */
  public static String of(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Whose cookie counts here; empty where cookies count for nothing. */
  public static Optional<Realm> realm(String path) {
    if (isBelow(OPERATORS, path)) {
      return Optional.of(Realm.PROVIDER);
    }
    return isBelow(USERS, path) || isBelow(SOCKETS, path)
        ? Optional.of(Realm.USER)
        : Optional.empty();
  }

  /** Whether people come here before they have signed in. */
  public static boolean isDoor(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return DOORS.contains(bare);
  }

  /** Whether a socket opens here: a change, although its verb is GET. */
  public static boolean isSocket(String path) {
    return isBelow(SOCKETS, path);
  }

  /** Where one logs in for this realm. */
  public static String login(Realm realm) {
    return (realm == Realm.USER ? USERS : OPERATORS) + "/login";
  }

  /** The pages of this realm. */
  public static String root(Realm realm) {
    return realm == Realm.USER ? USERS : OPERATORS;
  }

  private static boolean isBelow(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
