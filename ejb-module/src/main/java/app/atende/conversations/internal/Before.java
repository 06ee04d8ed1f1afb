package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.conversations.Former;
import app.atende.conversations.LabelChange;
import app.atende.conversations.Priority;
import app.atende.conversations.TriageChange;
import java.util.Optional;

/** How a conversation was sorted before it was changed. */
record Before(
    Former standing, Optional<AgentId> assignee, Optional<TeamId> team, Priority priority) {

  static Before of(Conversation conversation) {
    return new Before(
        new Former(conversation.status(), conversation.snoozedUntil().orElse(null)),
        conversation.assignee(),
        conversation.team(),
        conversation.priority());
  }

  /** What makes the conversation again what it was; the labels are those that were changed. */
  TriageChange backFrom(Conversation now, LabelChange labels) {
    Before after = of(now);
    TriageChange back = TriageChange.NOTHING;
    if (!standing.equals(after.standing)) {
      back = back.withStanding(standing);
    }
    if (!assignee.equals(after.assignee)) {
      back = back.withAssignee(assignee);
    }
    if (!team.equals(after.team)) {
      back = back.withTeam(team);
    }
    if (priority != after.priority) {
      back = back.withPriority(priority);
    }
    boolean same = labels.added().isEmpty() && labels.removed().isEmpty();
    return same ? back : back.withLabels(new LabelChange(labels.removed(), labels.added()));
  }
}
