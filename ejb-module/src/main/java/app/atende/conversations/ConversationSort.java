package app.atende.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a list shows conversations. The wire's words are the names in lower case. */
public enum ConversationSort {
  /** Newest activity first: the usual one. */
  LAST_ACTIVITY_AT_DESC,
  /** Oldest activity first. */
  LAST_ACTIVITY_AT_ASC,
  /** Newest conversation first. */
  CREATED_AT_DESC,
  /** Oldest conversation first. */
  CREATED_AT_ASC,
  /** Urgent ones first, newest activity first among equals. */
  PRIORITY_DESC,
  /** Low ones first, those without priority last. */
  PRIORITY_ASC,
  /** Who waits longest first; those who wait for nothing last. */
  WAITING_SINCE_ASC,
  /** Who waits shortest first; those who wait for nothing last. */
  WAITING_SINCE_DESC;

  /** Whether the largest key comes first. */
  public boolean isDescending() {
    return name().endsWith("_DESC");
  }

  /** The word that stands on the wire and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sort of this word. */
  public static Optional<ConversationSort> ofWord(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
