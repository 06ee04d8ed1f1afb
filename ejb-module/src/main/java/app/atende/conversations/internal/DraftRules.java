package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.MessageDraft;
import java.util.List;

/** What a message must be to be taken, whoever writes it. */
public final class DraftRules {

  private static final int LONGEST_MESSAGE = 150_000;
  private static final int LONGEST_KEY = 120;
  private static final int LONGEST_SOURCE = 255;
  private static final List<String> OURS =
      List.of("activity", "deleted", "external_error", "in_reply_to");

  private DraftRules() {}

  /**
   * The draft as it may be stored: without NUL, without attributes that are ours to set.
   *
   * @throws DomainException {@code MESSAGE_EMPTY}, {@code MESSAGE_TOO_LONG}, {@code VALUE_TOO_LONG}
   */
  public static MessageDraft checked(MessageDraft draft) {
    String content = typed(draft.content());
    if (content.isBlank() && draft.attachments().isEmpty()) {
      throw DomainException.at("content", ErrorCode.MESSAGE_EMPTY);
    }
    return new MessageDraft(
        content.isBlank() ? null : content,
        draft.attachments(),
        within("echo_id", draft.echoId(), LONGEST_KEY),
        draft.inReplyTo(),
        within("source_id", draft.sourceId(), LONGEST_SOURCE),
        withoutOurs(draft.attributes()));
  }

  /**
   * Words that are not sent yet: without NUL, maybe none, never null.
   *
   * @throws DomainException {@code MESSAGE_TOO_LONG}
   */
  public static String typed(String content) {
    String words = content == null ? "" : content.replace("\0", "");
    if (words.codePointCount(0, words.length()) > LONGEST_MESSAGE) {
      throw DomainException.at("content", ErrorCode.MESSAGE_TOO_LONG, LONGEST_MESSAGE);
    }
    return words;
  }

  /**
   * Words that must be there.
   *
   * @throws DomainException {@code VALUE_REQUIRED}, {@code MESSAGE_TOO_LONG}
   */
  public static String words(String content) {
    String words = typed(content).replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      throw DomainException.at("content", ErrorCode.VALUE_REQUIRED);
    }
    return words;
  }

  private static Attributes withoutOurs(Attributes given) {
    Attributes rest = given;
    for (String key : OURS) {
      rest = rest.with(key, null);
    }
    return rest;
  }

  private static String within(String field, String text, int most) {
    String known = text == null || text.isEmpty() ? null : text;
    if (known != null && known.codePointCount(0, known.length()) > most) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, most);
    }
    return known;
  }
}
