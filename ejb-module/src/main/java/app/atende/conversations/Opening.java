package app.atende.conversations;

/**
 * What is said first in a conversation that a program of an agent begins.
 *
 * @param voice as whom it is said; never null
 * @param draft what is said; never null
 */
public record Opening(Voice voice, MessageDraft draft) {

  /** What the agent says to the contact. */
  public static Opening reply(MessageDraft draft) {
    return new Opening(Voice.AGENT, draft);
  }
}
