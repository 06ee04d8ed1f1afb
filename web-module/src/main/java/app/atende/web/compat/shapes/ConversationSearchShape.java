package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactDetail;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;

/**
 * A conversation as a search shows it (contract 5.4, ConversationSearch).
 *
 * @param message the last words in it; absent where nobody said any
 * @param agent whose it is; absent when nobody's
 * @param additionalAttributes absent in the search of everything
 */
public record ConversationSearchShape(
    long id,
    long accountId,
    long createdAt,
    @JsonInclude(Include.NON_NULL) MessageShape.Full message,
    Contact contact,
    Inbox inbox,
    @JsonInclude(Include.NON_NULL) Agent agent,
    @JsonInclude(Include.NON_NULL) Map<String, Object> additionalAttributes) {

  /** A contact as a search shows him (contract 5.2, ContactSearch). */
  public record Contact(
      String email,
      long id,
      String name,
      String phoneNumber,
      String identifier,
      Map<String, Object> additionalAttributes,
      Long lastActivityAt) {

    /** The contact. */
    public static Contact of(ContactDetail contact) {
      return new Contact(
          contact.email(),
          contact.id().value(),
          contact.name(),
          contact.phoneNumber(),
          contact.identifier(),
          contact.additionalAttributes().values(),
          WireTime.secondsOrNull(contact.lastActivityAt()));
    }
  }

  /** Where it takes place. */
  public record Inbox(long id, long channelId, String name, String channelType) {}

  /** Whose it is (contract 5.1, AgentSlim). */
  public record Agent(long id, String availableName, String email, String name, String role) {

    /** The agent; null for nobody. */
    public static Agent of(AgentSummary agent) {
      return agent == null
          ? null
          : new Agent(
              agent.id().value(),
              agent.availableName(),
              agent.email(),
              agent.name(),
              AgentShape.word(agent.role()));
    }
  }

  /**
   * The conversation.
   *
   * @param message the last words in it, or null
   * @param assignee whose it is, or null
   */
  public static ConversationSearchShape of(
      ConversationDetail detail, MessageShape.Full message, AgentSummary assignee, long account) {
    ConversationCard card = detail.card();
    long inbox = card.inbox().id().value();
    return new ConversationSearchShape(
        card.id().value(),
        account,
        WireTime.seconds(card.createdAt()),
        message,
        Contact.of(detail.contact()),
        new Inbox(inbox, inbox, card.inbox().name(), card.inbox().channel().word()),
        Agent.of(assignee),
        detail.additionalAttributes().values());
  }

  /** The same as the search of everything shows it. */
  public ConversationSearchShape shorter() {
    return new ConversationSearchShape(
        id, accountId, createdAt, message, contact, inbox, agent, null);
  }
}
