package app.atende.web.compat.account;

import app.atende.accounts.CustomRoleSummary;
import app.atende.accounts.CustomRoles;
import app.atende.roles.CustomRoleId;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.CustomRoleShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The roles that the account made itself (contract 6.14); who holds which stands with agents. */
@Path("v1/accounts/{account}/custom_roles")
@Produces("application/json")
@RequestScoped
public class CustomRolesResource {

  private static final String ONE = "{role: \\d{1,18}}";

  @Inject private ApiCall call;
  @Inject private CustomRoles roles;

  /** All of them, by name. */
  @GET
  public List<CustomRoleShape> list() {
    return roles.list(call.actor()).stream().map(CustomRoleShape::of).toList();
  }

  /** One of them. */
  @GET
  @Path(ONE)
  public CustomRoleShape show(@PathParam("role") long role) {
    return shape(Numbers.role(role));
  }

  /** Makes one, which nobody holds yet. */
  @POST
  public CustomRoleShape create(@Context HttpServletRequest request) {
    return shape(roles.create(RoleFields.of(LooseRequest.read(request)).fresh(), call.actor()));
  }

  /** Changes what the body mentions, for all its holders at once. */
  @PATCH
  @Path(ONE)
  public CustomRoleShape change(@PathParam("role") long role, @Context HttpServletRequest request) {
    RoleFields fields = RoleFields.of(LooseRequest.read(request));
    CustomRoleSummary kept = roles.get(Numbers.role(role), call.actor());
    roles.change(kept.id(), kept.version(), fields.over(kept), call.actor());
    return shape(kept.id());
  }

  /** Deletes one; its holders are plain agents from then on. */
  @DELETE
  @Path(ONE)
  public Response delete(@PathParam("role") long role) {
    roles.delete(Numbers.role(role), call.actor());
    return Response.ok().build();
  }

  private CustomRoleShape shape(CustomRoleId id) {
    return CustomRoleShape.of(roles.get(id, call.actor()));
  }
}
