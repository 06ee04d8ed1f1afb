package app.atende.web.compat.shapes;

import app.atende.accounts.TeamSummary;

/**
 * A team as the answer to an assignment shows it (contract 5.1, TeamRow).
 *
 * @param updatedAt since when it is there: later changes are not kept
 */
public record TeamRow(
    long id,
    String name,
    String description,
    boolean allowAutoAssign,
    long accountId,
    String createdAt,
    String updatedAt) {

  /** The team. */
  public static TeamRow of(TeamSummary team, long account) {
    return new TeamRow(
        team.id().value(),
        team.name(),
        team.description(),
        team.autoAssign(),
        account,
        WireTime.iso(team.createdAt()),
        WireTime.iso(team.createdAt()));
  }
}
