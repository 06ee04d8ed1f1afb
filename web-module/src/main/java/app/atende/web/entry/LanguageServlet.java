package app.atende.web.entry;

import app.atende.web.page.Reader;
import app.atende.web.security.LocalPath;
import app.atende.web.security.Paths;
import app.atende.web.security.PreferenceCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /app/language?to=en&return_to=…}: the language menu of the pages before the log-in, for
 * browsers without script too. Changes nothing but this browser's own cookie.
 */
@WebServlet("/app/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PreferenceCookies preferences;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional.ofNullable(request.getParameter("to"))
        .flatMap(Reader::spoken)
        .ifPresent(locale -> preferences.write(response, locale.toString(), null, null));
    String wanted = request.getParameter("return_to");
    response.sendRedirect(
        LocalPath.below(Paths.USERS, wanted)
            .or(() -> LocalPath.below(Paths.OPERATORS, wanted))
            .orElse(Paths.USERS));
  }
}
