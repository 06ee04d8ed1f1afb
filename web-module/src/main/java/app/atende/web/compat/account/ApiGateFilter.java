package app.atende.web.compat.account;

import app.atende.accounts.Caller;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.ApiTokens;
import app.atende.people.EmailAddress;
import app.atende.people.ProgramKey;
import app.atende.people.Session;
import app.atende.people.Sessions;
import app.atende.people.TokenOwner;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.DialectErrors;
import app.atende.web.security.AccountEntrance;
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
 * Lets programs in by a user's API token or by the session for which he signed in, never by a
 * cookie, and into an account only its members: whoever is none sees the same 404 as for an account
 * that never was (X6), where the contract says 401, because that would tell which accounts there
 * are and would log a phone out. An agent bot's token opens the bot's own account, and there only
 * what is for bots.
 */
@WebFilter(
    urlPatterns = {
      "/api/v1/accounts/*",
      "/api/v1/notification_subscriptions",
      "/api/v1/notification_subscriptions/*",
      "/api/v1/profile",
      "/api/v1/profile/*"
    })
public class ApiGateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern ACCOUNT = Pattern.compile("/api/v1/accounts/([^/]+)(?:/.*)?");

  @Inject private transient ApiTokens tokens;
  @Inject private transient Sessions sessions;
  @Inject private transient AccountEntrance entrance;
  @Inject private transient BotEntrance botEntrance;
  @Inject private transient ApiCall call;
  @Inject private transient Caller caller;
  @Inject private transient Tenants tenants;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    try {
      identify(request, response);
      Matcher address = ACCOUNT.matcher(request.getRequestURI());
      if (!address.matches()) {
        chain.doFilter(request, response);
        return;
      }
      TenantId tenant =
          TenantId.parse(address.group(1).replaceFirst("\\.json$", ""))
              .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
      call.enter(admit(tenant));
      caller.cameFrom(request.getRemoteAddr());
      tenants.<Exception>run(tenant, () -> chain.doFilter(request, response));
    } catch (IOException | ServletException e) {
      throw e;
    } catch (Exception e) {
      DialectErrors.answer(e, request).send(response);
    }
  }

  private Actor admit(TenantId tenant) {
    return call.bot()
        .map(bot -> botEntrance.admit(bot, tenant))
        .orElseGet(() -> entrance.admit(call.user(), tenant).actor());
  }

  /** A token that is shown has to be right, whatever session stands beside it (contract 3.2). */
  private void identify(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> secret = ApiTokenHeader.of(request);
    if (secret.isPresent()) {
      call.identify(
          tokens
              .find(secret.get())
              .filter(token -> token.owner().kind() != TokenOwner.Kind.APP)
              .orElseThrow(() -> new DomainException(ErrorCode.TOKEN_INVALID)));
      checkBot(request);
      return;
    }
    ProgramKey key =
        SessionHeaders.of(request).orElseThrow(() -> new DomainException(ErrorCode.NOT_SIGNED_IN));
    Session session =
        sessions.find(key).orElseThrow(() -> new DomainException(ErrorCode.NOT_SIGNED_IN));
    call.identify(session);
    String uid = EmailAddress.of(key.uid()).value();
    SessionHeaders.of(new Session.Started(key.token(), session), uid).forEach(response::setHeader);
  }

  private void checkBot(HttpServletRequest request) {
    boolean isOpen = BotRoads.isOpen(request.getMethod(), request.getRequestURI());
    if (call.bot().isPresent() && !isOpen) {
      throw new DomainException(ErrorCode.NOT_FOR_BOTS);
    }
  }
}
