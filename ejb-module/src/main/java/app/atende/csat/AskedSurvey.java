package app.atende.csat;

import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.inboxes.SurveyLook;
import java.time.Instant;

/**
 * A question that a contact was asked, and what he answered.
 *
 * @param id its row
 * @param message the one that asked
 * @param conversation where that stands now
 * @param inboxName who asks
 * @param words what was said, without the address
 * @param look how the five steps look
 * @param contact who was asked
 * @param agent the id of the agent who had the conversation then; null for nobody
 * @param sentAt when he was asked
 * @param answer what he said; null as long as he said nothing
 */
public record AskedSurvey(
    long id,
    MessageId message,
    ConversationId conversation,
    String inboxName,
    String words,
    SurveyLook look,
    ContactId contact,
    Long agent,
    Instant sentAt,
    Answer answer) {

  /**
   * What a contact said.
   *
   * @param rating 1 to 5
   * @param feedback in his words, or null
   * @param at when he first said something
   */
  public record Answer(int rating, String feedback, Instant at) {}
}
