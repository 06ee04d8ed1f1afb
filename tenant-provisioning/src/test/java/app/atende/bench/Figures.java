package app.atende.bench;

import java.util.Arrays;

/** Order statistics of measured times. */
public record Figures(long[] sortedNanos) {
  /** Of these times. */
  public static Figures of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figures(sorted);
  }

  /** The time that this share of the measured ones did not exceed, in milliseconds. */
  public double millis(double share) {
    if (sortedNanos.length == 0) {
      return Double.NaN;
    }
    int at = (int) Math.ceil(share * sortedNanos.length) - 1;
    return sortedNanos[Math.max(0, at)] / 1e6;
  }

  /** The time in the middle, in milliseconds. */
  public double median() {
    return millis(0.5);
  }
}
