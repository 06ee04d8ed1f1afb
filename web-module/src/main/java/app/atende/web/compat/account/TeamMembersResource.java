package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.accounts.Teams;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentShape;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who belongs to a team (contract 6.10). Whom the account does not know is 404, and not 401. */
@Path("v1/accounts/{account}/teams/{team: \\d{1,18}}/team_members")
@Produces("application/json")
@RequestScoped
public class TeamMembersResource {

  @Inject private ApiCall call;
  @Inject private Teams teams;
  @Inject private TeamQueries queries;
  @Inject private AgentQueries agents;

  @PathParam("account")
  private long account;

  @PathParam("team")
  private long team;

  /** Its members by name. */
  @GET
  public List<AgentShape> list() {
    return shapes(kept().members());
  }

  /** Adds members; answers those who were none before. */
  @POST
  public List<AgentShape> add(@Context HttpServletRequest request) {
    TeamSummary kept = kept();
    Set<AgentId> all = new HashSet<>(kept.members());
    all.addAll(AgentIds.of(LooseRequest.read(request)));
    Set<AgentId> more = new HashSet<>(become(kept, all).members());
    more.removeAll(kept.members());
    return shapes(more);
  }

  /** Makes these the members, and nobody else. */
  @PATCH
  public List<AgentShape> set(@Context HttpServletRequest request) {
    Set<AgentId> wanted = AgentIds.of(LooseRequest.read(request));
    return shapes(become(kept(), wanted).members());
  }

  /** Takes members away. */
  @DELETE
  public Response remove(@Context HttpServletRequest request) {
    TeamSummary kept = kept();
    Set<AgentId> rest = new HashSet<>(kept.members());
    rest.removeAll(AgentIds.of(LooseRequest.read(request)));
    become(kept, rest);
    return Response.ok().build();
  }

  private TeamSummary kept() {
    return queries.get(Numbers.team(team), call.actor());
  }

  private TeamSummary become(TeamSummary kept, Set<AgentId> members) {
    TeamEdit edit =
        new TeamEdit(kept.name(), kept.description(), kept.autoAssign(), members, kept.members());
    return teams.change(kept.id(), kept.version(), edit, call.actor());
  }

  private List<AgentShape> shapes(Set<AgentId> members) {
    return members.isEmpty()
        ? List.of()
        : agents.ofIds(members, call.actor()).values().stream()
            .sorted(
                Comparator.comparing(AgentSummary::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(agent -> agent.id().value()))
            .map(agent -> AgentShape.of(agent, account))
            .toList();
  }
}
