package app.atende.web.compat.platform;

import app.atende.accounts.Caller;
import app.atende.people.PlatformApp;
import app.atende.people.PlatformApps;
import app.atende.web.compat.DialectAnswer;
import app.atende.web.compat.account.ApiTokenHeader;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets in who brings the token of a platform app. */
@WebFilter("/platform/api/*")
public class PlatformGateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final DialectAnswer REFUSED =
      new DialectAnswer(
          401,
          "application/json; charset=utf-8",
          "{\"error\":\"Invalid access_token\"}",
          Optional.empty());

  @Inject private transient PlatformApps apps;
  @Inject private transient PlatformCall call;
  @Inject private transient Caller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PlatformApp> app = ApiTokenHeader.of(request).flatMap(apps::find);
    if (app.isEmpty()) {
      REFUSED.send(response);
      return;
    }
    call.identify(app.get(), request.getRemoteAddr());
    caller.cameFrom(request.getRemoteAddr());
    chain.doFilter(request, response);
  }
}
