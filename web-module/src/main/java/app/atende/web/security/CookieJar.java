package app.atende.web.security;

import app.atende.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads and writes our protected cookies, all with the same flags; the scheme is the base URL's.
 */
@ApplicationScoped
public class CookieJar {
  private boolean secure;

  /** For CDI. */
  protected CookieJar() {}

  /** Flags as the operator's base URL demands. */
  @Inject
  public CookieJar(Settings settings) {
    this.secure = settings.http().isSecure();
  }

  /** What the browser sent under this name. */
  public Optional<String> read(HttpServletRequest request, CookieName name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name.onWire(secure)))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Gives the browser a cookie for so long. */
  public void put(HttpServletResponse response, CookieName name, String value, Duration lifetime) {
    Cookie cookie = new Cookie(name.onWire(secure), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge((int) lifetime.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Takes a cookie away from the browser. */
  public void clear(HttpServletResponse response, CookieName name) {
    put(response, name, "", Duration.ZERO);
  }
}
