package app.atende.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What some rounds of one load came to together. */
final class Measured {
  private final List<Load.Outcome> rounds = new ArrayList<>();

  void add(Load.Outcome round) {
    rounds.add(round);
  }

  /** How often it was done in a second, in the middle round. */
  double perSecond() {
    return rounds.stream()
        .map(Load.Outcome::perSecond)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  /** The time that this share of all did not exceed. */
  double millis(double share) {
    return Figures.of(
            rounds.stream().flatMapToLong(round -> LongStream.of(round.nanos())).toArray())
        .millis(share);
  }
}
