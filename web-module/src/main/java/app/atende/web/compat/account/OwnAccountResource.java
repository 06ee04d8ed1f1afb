package app.atende.web.compat.account;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.Accounts;
import app.atende.config.Now;
import app.atende.people.Memberships;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.OwnAccountShape;
import app.atende.web.compat.shapes.OwnAccountShape.CacheKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The account itself (contract 6.2). */
@Path("v1/accounts/{account}")
@Produces("application/json")
@RequestScoped
public class OwnAccountResource {

  @Inject private ApiCall call;
  @Inject private Accounts accounts;
  @Inject private Memberships memberships;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private Now now;

  /** What every member may know of it. */
  @GET
  public OwnAccountShape show() {
    return OwnAccountShape.of(accounts.get(call.actor()), directory.get(tenants.current()), keys());
  }

  /** Changes what the body mentions. */
  @PATCH
  public OwnAccountShape change(@Context HttpServletRequest request) {
    AccountEdit kept = accounts.get(call.actor()).edit();
    OwnAccountFields fields = new OwnAccountFields(LooseRequest.read(request));
    accounts.change(fields.over(kept), call.actor());
    return show();
  }

  /** By what clients know whether to read labels, inboxes and teams again: always. */
  @GET
  @Path("cache_keys")
  public Keys cacheKeys() {
    return new Keys(keys());
  }

  /** The caller works here now. */
  @POST
  @Path("update_active_at")
  public Response noteActive() {
    memberships.noteActive(call.user(), tenants.current());
    return Response.ok().build();
  }

  private CacheKeys keys() {
    return CacheKeys.at(now.instant().toEpochMilli());
  }

  /** The keys, as the contract wraps them. */
  public record Keys(CacheKeys cacheKeys) {}
}
