package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.inboxes.InboxId;
import java.util.Objects;

/**
 * What a list shows.
 *
 * @param tab whose conversations
 * @param status which status; null for all of them
 * @param sort in which order
 * @param inbox only of this inbox; null for all that the actor sees
 * @param label only those that bear it; null for all
 * @param team only those of this team; null for all
 * @param query the beginning of the contact's name, e-mail address or phone number, or the number
 *     of a conversation; null or blank for all
 * @param circle what it draws on
 * @param sieve what of that an advanced filter lets through; null for all
 * @param sourceId only of contact inboxes that are known by it; null for all
 */
public record ConversationFilter(
    ConversationTab tab,
    ConversationStatus status,
    ConversationSort sort,
    InboxId inbox,
    LabelId label,
    TeamId team,
    String query,
    ConversationCircle circle,
    Sieve sieve,
    String sourceId) {

  /** Refuses a filter without tab, sort or circle. */
  public ConversationFilter {
    Objects.requireNonNull(tab, "tab");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(circle, "circle");
  }

  /** The same of all labels and teams, and of all conversations that the actor sees. */
  public ConversationFilter(
      ConversationTab tab,
      ConversationStatus status,
      ConversationSort sort,
      InboxId inbox,
      String query) {
    this(tab, status, sort, inbox, null, null, query, ConversationCircle.ALL, null, null);
  }

  /** The same of this tab. */
  public ConversationFilter withTab(ConversationTab other) {
    return new ConversationFilter(
        other, status, sort, inbox, label, team, query, circle, sieve, sourceId);
  }

  /** The same, only of this inbox; null for all that the actor sees. */
  public ConversationFilter withInbox(InboxId other) {
    return new ConversationFilter(
        tab, status, sort, other, label, team, query, circle, sieve, sourceId);
  }

  /** The same, only of those that bear this label; null for all. */
  public ConversationFilter withLabel(LabelId other) {
    return new ConversationFilter(
        tab, status, sort, inbox, other, team, query, circle, sieve, sourceId);
  }

  /** The same, only of those of this team; null for all. */
  public ConversationFilter withTeam(TeamId other) {
    return new ConversationFilter(
        tab, status, sort, inbox, label, other, query, circle, sieve, sourceId);
  }

  /** The same within this circle. */
  public ConversationFilter within(ConversationCircle other) {
    return new ConversationFilter(
        tab, status, sort, inbox, label, team, query, other, sieve, sourceId);
  }

  /** The same, only of what this lets through; null for all. */
  public ConversationFilter through(Sieve other) {
    return new ConversationFilter(
        tab, status, sort, inbox, label, team, query, circle, other, sourceId);
  }

  /** The same, only of contact inboxes that are known by this source id; null for all. */
  public ConversationFilter knownBy(String other) {
    return new ConversationFilter(
        tab, status, sort, inbox, label, team, query, circle, sieve, other);
  }

  /** Open conversations of a tab, newest activity first. */
  public static ConversationFilter open(ConversationTab tab) {
    return new ConversationFilter(
        tab, ConversationStatus.OPEN, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);
  }
}
