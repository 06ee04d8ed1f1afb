package app.atende.web.security;

import app.atende.people.Realm;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /app/log_out} and {@code /provider/log_out}: 204 for scripts, else the log-in page.
 */
@WebServlet({"/app/log_out", "/provider/log_out"})
public class LogOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Entry entry;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Realm realm = Paths.realm(Paths.of(request)).orElse(Realm.USER);
    entry.close(request, response, realm);
    if (Asked.of(request) == Asked.PAGE) {
      response.sendRedirect(Paths.login(realm));
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
