package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.conversations.Priority;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;

/** Who takes care of a conversation, and how urgently. */
@Embeddable
public class Care {

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "priority", nullable = false)
  private int priority;

  /** Nobody, without any hurry. */
  protected Care() {}

  /** Is this agent's, or nobody's. Says whether that is news. */
  boolean assign(Optional<AgentId> to) {
    Long next = to.map(AgentId::value).orElse(null);
    boolean news = !Objects.equals(assigneeId, next);
    assigneeId = next;
    return news;
  }

  /** Is this team's, or no team's. Says whether that is news. */
  boolean assignTeam(Optional<TeamId> to) {
    Long next = to.map(TeamId::value).orElse(null);
    boolean news = !Objects.equals(teamId, next);
    teamId = next;
    return news;
  }

  /** Is so urgent. Says whether that is news. */
  boolean prioritize(Priority next) {
    boolean news = priority != next.ordinal();
    priority = next.ordinal();
    return news;
  }

  /** Who has it, if anybody. */
  Optional<AgentId> assignee() {
    return Optional.ofNullable(assigneeId).map(AgentId::new);
  }

  /** Whose team's it is, if any. */
  Optional<TeamId> team() {
    return Optional.ofNullable(teamId).map(TeamId::new);
  }

  /** How urgent it is. */
  Priority priority() {
    return Priority.values()[priority];
  }
}
