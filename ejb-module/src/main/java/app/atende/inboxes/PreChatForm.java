package app.atende.inboxes;

import java.util.List;

/**
 * What a visitor of a website is asked before he writes.
 *
 * @param preChatEnabled whether he is asked at all
 * @param preChatMessage what stands above the questions, at most 1000 characters; null for nothing
 * @param preChatFields the questions in their order, the standard ones among them; at most 50
 */
public record PreChatForm(
    boolean preChatEnabled, String preChatMessage, List<PreChatField> preChatFields) {

  /** Copies the questions. */
  public PreChatForm {
    preChatFields = List.copyOf(preChatFields);
  }

  /** What a new website begins with: nothing is asked; prepared are name and e-mail address. */
  public static PreChatForm ofNew() {
    return new PreChatForm(
        false,
        null,
        List.of(
            PreChatField.standard(PreChatField.NAME, true, true),
            PreChatField.standard(PreChatField.EMAIL, true, true),
            PreChatField.standard(PreChatField.PHONE, false, false)));
  }

  /** Asks these questions from now on. */
  public static PreChatForm asking(PreChatField... questions) {
    return new PreChatForm(true, null, List.of(questions));
  }
}
