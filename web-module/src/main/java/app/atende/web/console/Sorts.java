package app.atende.web.console;

import app.atende.accounts.TeamSummary;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a conversation is sorted by, and what it could be.
 *
 * @param team name of its team, or null
 * @param teamId 0 for none
 * @param teams all of the account
 * @param labels all of the account, each with whether the conversation bears it
 */
public record Sorts(String team, long teamId, List<TeamChoice> teams, List<LabelChoice> labels) {

  /** A team. */
  public record TeamChoice(long id, String name) {}

  /**
   * A label.
   *
   * @param borne whether the conversation bears it
   */
  public record LabelChoice(long id, String title, String color, boolean borne) {}

  static Sorts of(ConversationCard card, Sorting all) {
    Set<LabelId> borne =
        card.labels().stream().map(ConversationCard.Label::id).collect(Collectors.toSet());
    ConversationCard.Team team = card.team();
    return new Sorts(
        team == null ? null : team.name(),
        team == null ? 0 : team.id().value(),
        all.teams().stream().map(Sorts::choice).toList(),
        all.labels().stream().map(label -> choice(label, borne)).toList());
  }

  private static TeamChoice choice(TeamSummary team) {
    return new TeamChoice(team.id().value(), team.name());
  }

  private static LabelChoice choice(LabelSummary label, Set<LabelId> borne) {
    return new LabelChoice(
        label.id().value(), label.title(), label.color(), borne.contains(label.id()));
  }

  /** Those that the conversation bears. */
  public List<LabelChoice> borne() {
    return labels.stream().filter(LabelChoice::borne).toList();
  }
}
