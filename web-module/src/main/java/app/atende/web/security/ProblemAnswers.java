package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.page.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Says no for a filter, in the form that who asks can read: problem JSON for scripts, a page for
 * people.
 */
@RequestScoped
public class ProblemAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String VIEWS = "/WEB-INF/views/errors/";
  private static final int NOT_FOUND = 404;

  private Words words;
  private Refused refused;

  /** For CDI. */
  protected ProblemAnswers() {}

  /** Speaks the reader's language. */
  @Inject
  public ProblemAnswers(Words words, Refused refused) {
    this.words = words;
    this.refused = refused;
  }

  /** Refuses the request. A suspended account gets a page that says so. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, DomainException refusal)
      throws IOException, ServletException {
    ErrorCode code = refusal.code();
    if (Asked.of(request) != Asked.PAGE) {
      writeProblem(response, refusal);
    } else if (code.http() == NOT_FOUND) {
      response.sendError(NOT_FOUND);
    } else {
      refused.because(refusal);
      response.setStatus(code.http());
      String view = code == ErrorCode.ACCOUNT_SUSPENDED ? "suspended" : "refused";
      request.getRequestDispatcher(VIEWS + view + ".xhtml").forward(request, response);
    }
  }

  private void writeProblem(HttpServletResponse response, DomainException refusal)
      throws IOException {
    Problem problem =
        new Problem(
            refusal.code().http(),
            refusal.code().name(),
            words.refusal(refusal),
            refusal.field().orElse(null));
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json(problem));
  }

  private static String json(Problem problem) {
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of four values can be written", e);
    }
  }

  /**
   * A refusal as scripts read it.
   *
   * @param code of the catalogue
   * @param detail in the reader's language
   * @param field that it belongs to, or null
   */
  public record Problem(int status, String code, String detail, String field) {}
}
