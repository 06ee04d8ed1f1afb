package app.atende.web.security;

import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The proof that a change comes from a page of ours: a signature over the session's token, or,
 * before the log-in, over a random cookie of the browser. Pages send it back as header {@code
 * X-CSRF-Token} or as field {@code csrf}.
 */
@Named("csrf")
@RequestScoped
public class CsrfTokens {
  /** Name of the form field. */
  public static final String FIELD = "csrf";

  /** Name of the request header. */
  public static final String HEADER = "X-CSRF-Token";

  private static final String MADE_NOW = CsrfTokens.class.getName();
  private static final Duration ENTRY_LIFETIME = Duration.ofHours(12);
  private static final int LONGEST = 100;

  private SignedIn signedIn;
  private CookieJar cookies;
  private SecretBox box;

  /** For CDI. */
  protected CsrfTokens() {}

  /** Tokens for whoever asks. */
  @Inject
  public CsrfTokens(SignedIn signedIn, CookieJar cookies, SecretBox box) {
    this.signedIn = signedIn;
    this.cookies = cookies;
    this.box = box;
  }

  /**
   * The token that a page of this request carries. Somebody who is not signed in gets the cookie
   * that it belongs to, if he has none yet; so it must be asked for before the answer is on its
   * way.
   */
  public String issue(HttpServletRequest request, HttpServletResponse response) {
    return expected(request).orElseGet(() -> sign("entry", newEntry(request, response)));
  }

  /** The token for the page that Faces is making; see {@link #issue}. */
  public String getToken() {
    ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
    return issue(
        (HttpServletRequest) faces.getRequest(), (HttpServletResponse) faces.getResponse());
  }

  private String newEntry(HttpServletRequest request, HttpServletResponse response) {
    String secret = Tokens.random();
    request.setAttribute(MADE_NOW, secret);
    cookies.put(response, CookieName.ENTRY, secret, ENTRY_LIFETIME);
    return secret;
  }

  /** Whether this is the token of whoever asks; null never is. */
  public boolean isRight(HttpServletRequest request, String given) {
    return given != null
        && given.length() <= LONGEST
        && expected(request).filter(right -> Tokens.same(right, given)).isPresent();
  }

  private Optional<String> expected(HttpServletRequest request) {
    Optional<String> ofSession = signedIn.token().map(token -> sign("session", token));
    return ofSession.or(() -> entry(request).map(secret -> sign("entry", secret)));
  }

  private Optional<String> entry(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(MADE_NOW))
        .or(() -> cookies.read(request, CookieName.ENTRY))
        .filter(secret -> secret.length() <= LONGEST);
  }

  private String sign(String kind, String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(box.sign("csrf/" + kind, secret));
  }
}
