package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.inboxes.InboxId;
import java.util.Map;

/**
 * How many open conversations hold messages that no agent has seen; what holds none is not there.
 *
 * @param inboxes by inbox
 * @param labels by label
 * @param teams by team
 */
public record UnreadCounts(
    Map<InboxId, Long> inboxes, Map<LabelId, Long> labels, Map<TeamId, Long> teams) {

  /** Copies the numbers. */
  public UnreadCounts {
    inboxes = Map.copyOf(inboxes);
    labels = Map.copyOf(labels);
    teams = Map.copyOf(teams);
  }
}
