package app.atende.conversations;

import app.atende.inboxes.SurveyLook;
import java.util.Objects;

/**
 * How a contact is asked how he liked a conversation.
 *
 * @param words what he reads; where he cannot answer in place, the address where he can is in them
 * @param look how the five steps look
 */
public record SurveyQuestion(String words, SurveyLook look) {

  /** Refuses missing parts. */
  public SurveyQuestion {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(look, "look");
  }
}
