package app.atende.web.compat.account;

import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.accounts.Teams;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.TeamShape;
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
import java.util.Set;

/** The account's teams (contract 6.10). */
@Path("v1/accounts/{account}/teams")
@Produces("application/json")
@RequestScoped
public class TeamsResource {

  @Inject private ApiCall call;
  @Inject private Teams teams;
  @Inject private TeamQueries queries;

  @PathParam("account")
  private long account;

  /** All of them. */
  @GET
  public List<TeamShape> list() {
    return queries.list(call.actor()).stream().map(this::shape).toList();
  }

  /** One of them. */
  @GET
  @Path("{team: \\d{1,18}}")
  public TeamShape show(@PathParam("team") long team) {
    return shape(known(team));
  }

  /** Makes one without members. */
  @POST
  public TeamShape create(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("team");
    TeamEdit fresh = edit(body, new TeamEdit(null, null, true, Set.of()));
    return shape(teams.create(fresh, call.actor()));
  }

  /** Changes what the body mentions; its members stay. */
  @PATCH
  @Path("{team: \\d{1,18}}")
  public TeamShape change(@PathParam("team") long team, @Context HttpServletRequest request) {
    TeamSummary known = known(team);
    TeamEdit before = new TeamEdit(known.name(), known.description(), known.autoAssign(), Set.of());
    TeamEdit after = edit(LooseRequest.read(request).wrapped("team"), before);
    return shape(teams.change(known.id(), known.version(), after, call.actor()));
  }

  /** Deletes one; programs confirm by asking. */
  @DELETE
  @Path("{team: \\d{1,18}}")
  public Response delete(@PathParam("team") long team) {
    TeamSummary known = known(team);
    teams.delete(known.id(), known.name(), call.actor());
    return Response.ok().build();
  }

  private TeamSummary known(long team) {
    return queries.get(Numbers.team(team), call.actor());
  }

  private TeamShape shape(TeamSummary team) {
    return TeamShape.of(team, account, call.actor());
  }

  private static TeamEdit edit(LooseBody body, TeamEdit before) {
    return new TeamEdit(
        body.text("name").orElse(before.name()),
        body.has("description") ? body.text("description").orElse(null) : before.description(),
        body.flag("allow_auto_assign").orElse(before.autoAssign()),
        Set.of());
  }
}
