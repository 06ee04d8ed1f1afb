package app.atende.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an agent can be given work now. What he chose by hand wins over what we notice (W28). */
public enum Availability {
  /** At work. The only one that is given conversations. */
  ONLINE,
  /** Away. */
  OFFLINE,
  /** At work, but nothing new, please. */
  BUSY;

  /** The word of the contract: {@code online}, {@code offline} or {@code busy}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The availability of this word, in any case of letters; empty for others and for null. */
  public static Optional<Availability> ofWord(String word) {
    return Arrays.stream(values()).filter(a -> a.name().equalsIgnoreCase(word)).findFirst();
  }

  /**
   * What others see. Somebody who left it to us ({@code autoOffline}) is away as soon as none of
   * his devices is there.
   *
   * @param isThere whether one of his devices holds a lease
   */
  public Availability seen(boolean autoOffline, boolean isThere) {
    return autoOffline && !isThere ? OFFLINE : this;
  }
}
