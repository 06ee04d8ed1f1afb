package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import java.util.Optional;

/**
 * What shall become of a conversation among many. Each part is null where it stays as it is.
 *
 * @param standing its status, and until when it sleeps
 * @param assignee whose it is
 * @param team whose team's it is
 * @param priority how urgent it is
 * @param labels what is put on it and taken off
 */
public record TriageChange(
    Former standing, To<AgentId> assignee, To<TeamId> team, Priority priority, LabelChange labels) {

  /** Nothing at all. */
  public static final TriageChange NOTHING = new TriageChange(null, null, null, null, null);

  /**
   * To whom something goes.
   *
   * @param whom empty for nobody
   */
  public record To<T>(Optional<T> whom) {}

  /** Whether it ends conversations. */
  public boolean resolves() {
    return standing != null && standing.status() == ConversationStatus.RESOLVED;
  }

  /** Another status; asleep, until the contact writes. */
  public static TriageChange status(ConversationStatus status) {
    return NOTHING.withStanding(Former.of(status));
  }

  /** The same, and it stands so. */
  public TriageChange withStanding(Former other) {
    return new TriageChange(other, assignee, team, priority, labels);
  }

  /** The same, and it is this agent's, or nobody's. */
  public TriageChange withAssignee(Optional<AgentId> other) {
    return new TriageChange(standing, new To<>(other), team, priority, labels);
  }

  /** The same, and it is this team's, or no team's. */
  public TriageChange withTeam(Optional<TeamId> other) {
    return new TriageChange(standing, assignee, new To<>(other), priority, labels);
  }

  /** The same, and it is so urgent. */
  public TriageChange withPriority(Priority other) {
    return new TriageChange(standing, assignee, team, other, labels);
  }

  /** The same, and its labels change so. */
  public TriageChange withLabels(LabelChange other) {
    return new TriageChange(standing, assignee, team, priority, other);
  }
}
