package app.atende.web.provider;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of the list of accounts this browser hides, kept in a cookie that protects nothing.
 *
 * @param names ids of columns
 */
record HiddenColumns(Set<String> names) implements Serializable {

  private static final String COOKIE = "provider_columns";
  private static final int ONE_YEAR = 365 * 24 * 3600;
  private static final int MOST = 20;

  HiddenColumns {
    names = new TreeSet<>(names);
  }

  static HiddenColumns read(ExternalContext external) {
    Object cookie = external.getRequestCookieMap().get(COOKIE);
    return of(cookie == null ? "" : ((Cookie) cookie).getValue());
  }

  static HiddenColumns of(String value) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(value.split("\\."))
        .filter(name -> name.matches("[a-z]{1,20}"))
        .limit(MOST)
        .forEach(names::add);
    return new HiddenColumns(names);
  }

  HiddenColumns with(String column, boolean shown) {
    Set<String> changed = new TreeSet<>(names);
    if (shown) {
      changed.remove(column);
    } else {
      changed.add(column);
    }
    return new HiddenColumns(changed);
  }

  boolean isShown(String column) {
    return !names.contains(column);
  }

  void write(ExternalContext external) {
    Cookie cookie = new Cookie(COOKIE, value());
    cookie.setPath("/provider");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(external.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    ((HttpServletResponse) external.getResponse()).addCookie(cookie);
  }

  String value() {
    return String.join(".", names);
  }
}
