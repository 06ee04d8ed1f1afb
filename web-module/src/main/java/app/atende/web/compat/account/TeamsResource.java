package app.atende.web.compat.account;

import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamId;
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

  /** All of them by name, without any wrapping. */
  @GET
  public List<TeamShape> list() {
    return queries.list(call.actor()).stream().map(this::shape).toList();
  }

  /** One of them. */
  @GET
  @Path("{team: \\d{1,18}}")
  public TeamShape show(@PathParam("team") long id) {
    return shape(queries.get(Numbers.team(id), call.actor()));
  }

  /** Makes one without members. */
  @POST
  public TeamShape create(@Context HttpServletRequest request) {
    TeamEdit fresh = new TeamEdit("", null, true, Set.of());
    return shape(teams.create(over(fresh, request), call.actor()));
  }

  /** Changes what the body mentions; its members stay. */
  @PATCH
  @Path("{team: \\d{1,18}}")
  public TeamShape change(@PathParam("team") long id, @Context HttpServletRequest request) {
    TeamSummary kept = queries.get(Numbers.team(id), call.actor());
    TeamEdit now =
        new TeamEdit(
            kept.name(), kept.description(), kept.autoAssign(), kept.members(), kept.members());
    return shape(teams.change(kept.id(), kept.version(), over(now, request), call.actor()));
  }

  /** Deletes one; its conversations are no team's any more. */
  @DELETE
  @Path("{team: \\d{1,18}}")
  public Response delete(@PathParam("team") long id) {
    TeamId team = Numbers.team(id);
    teams.delete(team, queries.get(team, call.actor()).name(), call.actor());
    return Response.ok().build();
  }

  private static TeamEdit over(TeamEdit now, HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("team");
    return new TeamEdit(
        body.has("name") ? body.text("name").orElse("") : now.name(),
        body.has("description") ? body.text("description").orElse(null) : now.description(),
        body.flag("allow_auto_assign").orElse(now.autoAssign()),
        now.members(),
        now.seen());
  }

  private TeamShape shape(TeamSummary team) {
    return TeamShape.of(team, account, call.actor());
  }
}
