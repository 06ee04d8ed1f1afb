package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the session behind the cookie where cookies count, and lets nobody past the doors without
 * one. People are sent to the log-in, and from there back to the page they asked for; scripts and
 * forms of an account's pages are told 401, and ask over the page.
 */
public class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Sessions sessions;
  @Inject private transient CookieJar cookies;
  @Inject private transient SignedIn signedIn;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    Optional<Realm> realm = Paths.realm(path);
    if (realm.isPresent()) {
      find(request, realm.get()).ifPresent(signedIn::enter);
      if (signedIn.find().isEmpty() && !Paths.isDoor(path)) {
        askToSignIn(request, response, realm.get());
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Session.Started> find(HttpServletRequest request, Realm realm) {
    return cookies
        .read(request, CookieName.session(realm))
        .flatMap(
            token ->
                sessions.find(realm, token).map(session -> new Session.Started(token, session)));
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response, Realm realm)
      throws IOException, ServletException {
    switch (Asked.of(request)) {
      case PAGE -> response.sendRedirect(login(request, realm));
      case PARTIAL -> askOverThePage(request, response, realm);
      case SCRIPT -> refuse(request, response);
    }
  }

  /** The console of an account asks to sign in over the page; the provider's leaves its page. */
  private void askOverThePage(HttpServletRequest request, HttpServletResponse response, Realm realm)
      throws IOException, ServletException {
    if (realm == Realm.USER) {
      refuse(request, response);
    } else {
      writePartialRedirect(response, Paths.login(realm));
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    answers.refuse(request, response, new DomainException(ErrorCode.NOT_SIGNED_IN));
  }

  private static String login(HttpServletRequest request, Realm realm) {
    String query = request.getQueryString();
    String asked = Paths.of(request) + (query == null ? "" : "?" + query);
    boolean canReturn = "GET".equals(request.getMethod()) && !asked.equals(Paths.root(realm));
    return canReturn
        ? Paths.login(realm) + "?return_to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
        : Paths.login(realm);
  }

  private static void writePartialRedirect(HttpServletResponse response, String path)
      throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\""
                + path
                + "\"/></partial-response>");
  }
}
