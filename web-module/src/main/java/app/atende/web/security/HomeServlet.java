package app.atende.web.security;

import app.atende.people.Membership;
import app.atende.people.Memberships;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The front door: {@code /} leads to {@code /app}, and that to the account in which the person
 * worked last, or to the choice when there is none yet.
 */
@WebServlet({"", "/app", "/app/"})
public class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;
  @Inject private transient Memberships memberships;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(target(Paths.of(request)));
  }

  private String target(String path) {
    if (!path.startsWith(Paths.USERS)) {
      return Paths.USERS;
    }
    List<Membership> accounts = memberships.of(signedIn.user());
    boolean known = accounts.size() == 1 || !accounts.isEmpty() && worked(accounts.get(0));
    return known
        ? "/app/accounts/" + accounts.get(0).account().id() + "/dashboard"
        : "/app/accounts";
  }

  private static boolean worked(Membership membership) {
    return membership.activeAt() != null;
  }
}
