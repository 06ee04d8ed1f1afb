package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.Agents;
import app.atende.accounts.Availability;
import app.atende.accounts.Caller;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.Memberships;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.UserShape;
import app.atende.web.security.AccountEntrance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * What the caller says about himself in one of his accounts, which the body names (contract 6.1).
 * An account that is none of his is {@code ACCOUNT_NOT_FOUND}.
 */
@Path("v1/profile")
@Produces("application/json")
@RequestScoped
public class ProfilePlacesResource {

  @Inject private ApiCall call;
  @Inject private OwnProfile profile;
  @Inject private AccountEntrance entrance;
  @Inject private Tenants tenants;
  @Inject private Agents agents;
  @Inject private Memberships memberships;
  @Inject private Caller caller;

  /** Whether he can be given work there: {@code online}, {@code busy} or {@code offline}. */
  @POST
  @Path("availability")
  public UserShape setAvailability(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("profile");
    Availability wanted =
        body.text("availability")
            .flatMap(Availability::ofWord)
            .orElseThrow(() -> invalid("availability"));
    TenantId account = account(body);
    Actor self = enter(account, request);
    tenants.run(account, () -> agents.setAvailability(new AgentId(self.id()), wanted, self));
    return profile.of(call.user());
  }

  /** Whether he is away there as soon as none of his devices is. */
  @POST
  @Path("auto_offline")
  public UserShape setAutoOffline(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("profile");
    boolean wanted = body.flag("auto_offline").orElseThrow(() -> invalid("auto_offline"));
    TenantId account = account(body);
    Actor self = enter(account, request);
    tenants.run(account, () -> agents.setAutoOffline(new AgentId(self.id()), wanted, self));
    return profile.of(call.user());
  }

  /** This is the account in which he works now: it stands first in his profile. */
  @PATCH
  @Path("set_active_account")
  public Response setActive(@Context HttpServletRequest request) {
    TenantId account = account(LooseRequest.read(request).wrapped("profile"));
    enter(account, request);
    memberships.noteActive(call.user(), account);
    return Response.ok().build();
  }

  private Actor enter(TenantId account, HttpServletRequest request) {
    caller.cameFrom(request.getRemoteAddr());
    return entrance.admit(call.user(), account).actor();
  }

  private static TenantId account(LooseBody body) {
    String named =
        body.filled("account_id")
            .orElseThrow(
                () -> DomainException.at("account_id", ErrorCode.VALUE_REQUIRED, "account_id"));
    return TenantId.parse(named)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
  }

  private static DomainException invalid(String field) {
    return DomainException.at(field, ErrorCode.VALUE_INVALID, field);
  }
}
