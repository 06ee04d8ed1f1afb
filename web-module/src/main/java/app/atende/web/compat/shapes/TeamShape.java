package app.atende.web.compat.shapes;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamSummary;
import app.atende.roles.Actor;

/** A team (contract 5.1, Team). */
public record TeamShape(
    long id,
    String name,
    String description,
    boolean allowAutoAssign,
    long accountId,
    boolean isMember) {

  /** The team, as this one of the account sees it. */
  public static TeamShape of(TeamSummary team, long account, Actor reader) {
    return new TeamShape(
        team.id().value(),
        team.name(),
        team.description(),
        team.autoAssign(),
        account,
        reader.isAgent() && team.members().contains(new AgentId(reader.id())));
  }
}
