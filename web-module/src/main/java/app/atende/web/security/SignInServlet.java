package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Device;
import app.atende.people.Realm;
import app.atende.people.SecondStep;
import app.atende.people.Session;
import app.atende.people.SignIn;
import app.atende.people.SignInStep;
import app.atende.web.page.Assets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /app/sign_in}: how a page that is open already learns who is signed in, and how somebody
 * signs in again over it, so that nothing he typed is lost. GET answers a {@link Standing}; POST
 * takes the fields {@code email} and {@code password} and answers the same, or problem JSON with
 * {@code WRONG_CREDENTIALS} or {@code TOO_MANY_TRIES}. After {@code SECOND_FACTOR_NEEDED} it takes
 * the field {@code code} alone.
 */
@WebServlet("/app/sign_in")
public class SignInServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private transient SignIn signIn;
  @Inject private transient SecondStep second;
  @Inject private transient SignedIn signedIn;
  @Inject private transient Entry entry;
  @Inject private transient CsrfTokens csrf;
  @Inject private transient Assets assets;
  @Inject private transient ProblemAnswers answers;

  /**
   * Who is signed in in this browser.
   *
   * @param user number of the person; 0 for nobody
   * @param csrf what the page proves its changes with from now on
   * @param build version of the scripts that fit this server
   */
  public record Standing(long user, String csrf, String build) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      Session.Started started = start(request, response);
      entry.open(request, response, started);
      signedIn.enter(started);
    } catch (DomainException refusal) {
      answers.refuse(request, response, refusal);
      return;
    }
    tell(request, response);
  }

  private Session.Started start(HttpServletRequest request, HttpServletResponse response) {
    Device device = entry.device(request, Realm.USER);
    String code = request.getParameter("code");
    if (code != null) {
      return second.finish(entry.step(request), code, device);
    }
    String email = request.getParameter("email");
    SignInStep step = signIn.begin(Realm.USER, email, request.getParameter("password"), device);
    if (step.started().isEmpty()) {
      entry.keepStep(response, step);
      throw new DomainException(ErrorCode.SECOND_FACTOR_NEEDED);
    }
    return step.started().get();
  }

  private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long user = signedIn.find().map(Session::owner).orElse(0L);
    Standing standing = new Standing(user, csrf.issue(request, response), assets.getVersion());
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json(standing));
  }

  private static String json(Standing standing) {
    try {
      return JSON.writeValueAsString(standing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of three values can be written", e);
    }
  }
}
