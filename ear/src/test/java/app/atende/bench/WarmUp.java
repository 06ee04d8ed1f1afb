package app.atende.bench;

import java.util.function.DoubleSupplier;

/** Work that is done before anything is measured. */
final class WarmUp {
  private static final int MOST_ROUNDS = 18;
  private static final int QUIET_ROUNDS = 3;
  private static final double MORE = 1.03;

  private WarmUp() {}

  /**
   * Works until some rounds in a row bring hardly more than the best one before them: a server that
   * still compiles its own code on two processors is measured for its compiler.
   *
   * @param round does one round and says how much it brought; more is better
   * @return how many rounds it took
   */
  static int untilSteady(DoubleSupplier round) {
    double best = 0;
    int quiet = 0;
    int rounds = 0;
    while (rounds < MOST_ROUNDS && quiet < QUIET_ROUNDS) {
      double now = round.getAsDouble();
      rounds++;
      quiet = now > best * MORE ? 0 : quiet + 1;
      best = Math.max(best, now);
    }
    return rounds;
  }
}
