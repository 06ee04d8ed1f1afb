package app.atende.web.security;

import app.atende.accounts.Caller;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The gate of every account in the console: {@code /app/accounts/{a}/…} and {@code
 * /app/actions/accounts/{a}/…}. Who is no member sees the same 404 as for an account that never
 * was. Behind it the account is bound and {@link CurrentActor} known.
 */
public class AccountGateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern ACCOUNT =
      Pattern.compile("/app/(?:actions/)?accounts/([^/]+)(?:/.*)?");
  private static final String KEY = "account";

  @Inject private transient SignedIn signedIn;
  @Inject private transient AccountEntrance entrance;
  @Inject private transient CurrentActor current;
  @Inject private transient Caller caller;
  @Inject private transient Arrival arrival;
  @Inject private transient Tenants tenants;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher address = ACCOUNT.matcher(Paths.of(request));
    if (!address.matches()) {
      chain.doFilter(request, response);
      return;
    }
    AccountEntrance.Visit visit;
    try {
      visit = admit(address.group(1));
    } catch (DomainException refusal) {
      answers.refuse(request, response, refusal);
      return;
    }
    current.enter(visit.actor(), visit.account());
    caller.cameFrom(request.getRemoteAddr());
    arrival.note(request, visit);
    serve(request, response, chain);
  }

  private AccountEntrance.Visit admit(String account) {
    TenantId tenant =
        TenantId.parse(account).orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    return entrance.admit(signedIn.user(), tenant);
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MDC.put(KEY, current.tenant().toString());
    try {
      tenants.run(current.tenant(), () -> chain.doFilter(request, response));
    } catch (IOException | ServletException | RuntimeException failure) {
      throw failure;
    } catch (Exception unforeseen) {
      throw new ServletException(unforeseen);
    } finally {
      MDC.remove(KEY);
    }
  }
}
