package app.atende.web.live;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.web.security.AccountEntrance;
import app.atende.web.security.ProblemAnswers;
import app.atende.web.security.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * The gate of the console's socket (X21). The filters before it have found the session behind the
 * cookie and have checked that the page is ours; here membership is checked, exactly as for pages.
 */
public class SocketGateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;
  @Inject private transient AccountEntrance entrance;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ConsoleVisitor visitor;
    try {
      TenantId tenant =
          TenantId.parse(request.getParameter("account"))
              .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
      AccountEntrance.Visit visit = entrance.admit(signedIn.user(), tenant);
      visitor = new ConsoleVisitor(signedIn.session(), visit.account());
    } catch (DomainException refusal) {
      answers.refuse(request, response, refusal);
      return;
    }
    chain.doFilter(new Introduced(request, visitor), response);
  }

  /** A request that says who the visitor is. */
  private static final class Introduced extends HttpServletRequestWrapper {

    private final ConsoleVisitor visitor;

    Introduced(HttpServletRequest request, ConsoleVisitor visitor) {
      super(request);
      this.visitor = visitor;
    }

    @Override
    public Principal getUserPrincipal() {
      return visitor;
    }
  }
}
