package app.atende.conversations;

import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rows.SearchWords;
import java.time.Instant;

/**
 * Which conversations or messages somebody looks for.
 *
 * @param words what stands in them
 * @param inbox where they are; null for everywhere
 * @param since nothing older; null for no such bound. Of a conversation, its last activity counts
 * @param until only what is older; null for no such bound
 * @param sender whose messages; null for everybody's. No matter for conversations
 */
public record ConversationSearch(
    SearchWords words, InboxId inbox, Instant since, Instant until, Writer sender) {

  /**
   * Who wrote.
   *
   * @param kind agents or contacts
   * @param id which of them; null for all
   */
  public record Writer(Actor.Kind kind, Long id) {}

  /** Everything in which these words stand. */
  public static ConversationSearch of(SearchWords words) {
    return new ConversationSearch(words, null, null, null, null);
  }

  /** The same in this inbox. */
  public ConversationSearch in(InboxId place) {
    return new ConversationSearch(words, place, since, until, sender);
  }

  /** The same within these bounds. */
  public ConversationSearch between(Instant from, Instant to) {
    return new ConversationSearch(words, inbox, from, to, sender);
  }

  /** The same by this one. */
  public ConversationSearch by(Writer writer) {
    return new ConversationSearch(words, inbox, since, until, writer);
  }
}
