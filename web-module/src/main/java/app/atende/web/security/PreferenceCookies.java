package app.atende.web.security;

import app.atende.config.Settings;
import app.atende.people.Density;
import app.atende.people.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;

/**
 * The cookies {@code lang}, {@code theme} and {@code density}: what a person has chosen, where the
 * first byte of the next page can know it. They protect nothing and may be read by script.
 */
@ApplicationScoped
public class PreferenceCookies {
  private static final Duration LIFETIME = Duration.ofDays(365);

  private boolean secure;

  /** For CDI. */
  protected PreferenceCookies() {}

  /** Flags as the operator's base URL demands. */
  @Inject
  public PreferenceCookies(Settings settings) {
    this.secure = settings.http().isSecure();
  }

  /** Writes what the person has chosen; what he has not stays as the browser has it. */
  public void write(HttpServletResponse response, String locale, Theme theme, Density density) {
    if (density != null) {
      put(response, "density", density.word());
    }
    if (locale != null) {
      put(response, "lang", locale.replace('_', '-'));
    }
    if (theme != null) {
      put(response, "theme", theme.name().toLowerCase(Locale.ROOT));
    }
  }

  private void put(HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setSecure(secure);
    cookie.setMaxAge((int) LIFETIME.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
