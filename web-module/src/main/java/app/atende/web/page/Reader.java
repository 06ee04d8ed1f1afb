package app.atende.web.page;

import app.atende.people.Density;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at the page, as far as language, colours and room go. The language is the one that the
 * address names in {@code lang}, else that of the cookie {@code lang}, else the first one of the
 * browser that we speak, else the account's, else Portuguese of Brazil; the theme is that of the
 * cookie {@code theme}, else the system's. Both are written into the first byte of the page, so
 * nothing flashes.
 */
@Named
@RequestScoped
public class Reader {

  /** Portuguese of Brazil, the language of the house. */
  public static final Locale PORTUGUESE = new Locale("pt", "BR");

  private static final Set<String> THEMES = Set.of("light", "dark", "system");

  private HttpServletRequest request;
  private Locale locale;
  private Locale accountLocale;

  /** For CDI. */
  protected Reader() {}

  /** Reads the request that is being answered. */
  @Inject
  public Reader(HttpServletRequest request) {
    this.request = request;
  }

  /** The language to answer in: one that there is a bundle for. */
  public Locale getLocale() {
    if (locale == null) {
      locale = asked().or(this::ofCookie).or(this::ofBrowser).orElse(fallback());
    }
    return locale;
  }

  /** The account's language, for a reader who never said which one he speaks. Null is ignored. */
  public void knowAccountLocale(Locale ofAccount) {
    if (ofAccount != null) {
      accountLocale = ofAccount;
      locale = null;
    }
  }

  /** For the attribute {@code lang}: {@code pt-BR} or {@code en}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** For the attribute {@code dir}. */
  public String getDirection() {
    return Set.of("ar", "fa", "he", "ur").contains(getLocale().getLanguage()) ? "rtl" : "ltr";
  }

  /** {@code light}, {@code dark} or {@code system}. */
  public String getTheme() {
    return cookie("theme").filter(THEMES::contains).orElse("system");
  }

  /** How much room lists take, as the browser has it. */
  public Density getDensity() {
    return cookie("density").flatMap(Density::ofWord).orElse(Density.EXPANDED);
  }

  /** The language of ours that a tag such as {@code pt}, {@code pt_BR} or {@code en-GB} means. */
  public static Optional<Locale> spoken(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return switch (language) {
      case "pt" -> Optional.of(PORTUGUESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }

  /** A link that names a language, for pages before the log-in. */
  private Optional<Locale> asked() {
    return Optional.ofNullable(request.getParameter("lang")).flatMap(Reader::spoken);
  }

  private Optional<Locale> ofCookie() {
    return cookie("lang").flatMap(Reader::spoken);
  }

  private Locale fallback() {
    return accountLocale == null ? PORTUGUESE : accountLocale;
  }

  private Optional<Locale> ofBrowser() {
    return ofBrowser(request);
  }

  /** The first language of ours that a browser or a program says it reads. */
  public static Optional<Locale> ofBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::toLanguageTag)
        .map(Reader::spoken)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
