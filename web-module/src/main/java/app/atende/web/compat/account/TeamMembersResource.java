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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of a team (contract 6.10). */
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

  /** Who belongs to it, by name. */
  @GET
  public List<AgentShape> list() {
    return shapes(known().members());
  }

  /** Adds members; answers with those who were none before. */
  @POST
  public List<AgentShape> add(@Context HttpServletRequest request) {
    TeamSummary known = known();
    Set<AgentId> wanted = wanted(request);
    Set<AgentId> fresh =
        wanted.stream()
            .filter(agent -> !known.members().contains(agent))
            .collect(Collectors.toUnmodifiableSet());
    change(known, fresh, Set.of());
    return shapes(fresh);
  }

  /** Makes these the members, and nobody else. */
  @PATCH
  public List<AgentShape> set(@Context HttpServletRequest request) {
    TeamSummary known = known();
    Set<AgentId> wanted = wanted(request);
    change(known, wanted, known.members());
    return shapes(wanted);
  }

  /** Takes members away. */
  @DELETE
  public Response remove(@Context HttpServletRequest request) {
    change(known(), Set.of(), wanted(request));
    return Response.ok().build();
  }

  /** Those who are wanted are ticked, and those who were seen and are not wanted are cleared. */
  private void change(TeamSummary known, Set<AgentId> wanted, Set<AgentId> seen) {
    TeamEdit edit =
        new TeamEdit(known.name(), known.description(), known.autoAssign(), wanted, seen);
    teams.change(known.id(), known.version(), edit, call.actor());
  }

  private TeamSummary known() {
    return queries.get(Numbers.team(team), call.actor());
  }

  private static Set<AgentId> wanted(HttpServletRequest request) {
    return Numbers.agents(LooseRequest.read(request), "user_ids");
  }

  private List<AgentShape> shapes(Set<AgentId> members) {
    return members.isEmpty()
        ? List.of()
        : agents.ofIds(members, call.actor()).values().stream()
            .sorted(Comparator.comparing(AgentSummary::name))
            .map(agent -> AgentShape.of(agent, account))
            .toList();
  }
}
