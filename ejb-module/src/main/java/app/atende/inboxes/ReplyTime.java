package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon the widget says that somebody will answer. */
public enum ReplyTime {
  IN_A_FEW_MINUTES,
  IN_A_FEW_HOURS,
  IN_A_DAY;

  /** The word of the contract, such as {@code in_a_few_minutes}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reply time of this word; empty for others and for null. */
  public static Optional<ReplyTime> ofWord(String word) {
    return Arrays.stream(values()).filter(time -> time.word().equals(word)).findFirst();
  }
}
