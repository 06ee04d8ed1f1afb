package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds the account of requests that carry it in a public token: the website token in the query of
 * the widget's calls, the inbox identifier in the path of the public client API, the uuid of a
 * conversation in that of its survey.
 */
@WebFilter(
    urlPatterns = {"/api/v1/widget/*", "/public/api/v1/inboxes/*", "/public/api/v1/csat_survey/*"})
public class PublicDoorFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern SURVEY = Pattern.compile("/public/api/v1/csat_survey/([^/.]+).*");
  private static final Pattern IDENTIFIER = Pattern.compile("/public/api/v1/inboxes/([^/.]+).*");

  @Inject private transient PublicDoor door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("OPTIONS".equals(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    try {
      this.<Exception>pass(request, () -> chain.doFilter(request, response));
    } catch (IOException | ServletException e) {
      throw e;
    } catch (Exception e) {
      DialectErrors.answer(e, request).send(response);
    }
  }

  private <X extends Exception> void pass(HttpServletRequest request, Passage<X> passage) throws X {
    Tenants.Work<Void, X> work =
        () -> {
          passage.go();
          return null;
        };
    Matcher survey = SURVEY.matcher(request.getRequestURI());
    if (survey.matches()) {
      door.enterByUuid(survey.group(1), work);
    } else {
      door.enter(token(request).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND)), work);
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/api/")) {
      return LooseRequest.query(request).filled("website_token");
    }
    Matcher found = IDENTIFIER.matcher(path);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private interface Passage<X extends Exception> {
    void go() throws X;
  }
}
