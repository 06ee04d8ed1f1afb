package app.atende.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an agent hears of something. The words stand in the bundles, under {@code NoticeWay.X}. */
public enum NoticeWay {
  /** By the bell and on the page of notices. What does not come this way comes by none. */
  CONSOLE,
  /** By mail, some minutes later, if he has not looked until then. */
  MAIL,
  /** By the push service of each browser that he registered, at once. */
  PUSH;

  /** The word that stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of this word; empty for others and for null. */
  public static Optional<NoticeWay> ofWord(String word) {
    return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
  }
}
