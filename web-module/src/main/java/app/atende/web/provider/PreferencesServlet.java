package app.atende.web.provider;

import app.atende.people.Operator;
import app.atende.people.Operators;
import app.atende.people.Theme;
import app.atende.web.page.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** {@code POST /provider/actions/preferences}: keeps the operator's language and theme with him. */
@WebServlet("/provider/actions/preferences")
public class PreferencesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentOperator current;
  @Inject private transient Operators operators;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Operator operator = current.get();
    String locale =
        Optional.ofNullable(request.getParameter("lang"))
            .flatMap(Reader::spoken)
            .map(Object::toString)
            .orElse(operator.locale());
    Theme theme =
        Arrays.stream(Theme.values())
            .filter(known -> known.name().equalsIgnoreCase(request.getParameter("theme")))
            .findFirst()
            .orElse(operator.theme());
    operators.keepPreferences(operator.id(), locale, theme);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
