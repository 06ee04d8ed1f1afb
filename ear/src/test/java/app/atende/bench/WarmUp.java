package app.atende.bench;

import app.atende.launcher.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Work that is done before anything is measured. */
final class WarmUp {
  private static final int MOST_ROUNDS = 60;
  private static final int QUIET_ROUNDS = 3;
  private static final double MORE = 1.03;
  private static final double RESTING = 0.05;
  private static final double TICKS_A_SECOND = 100;

  private final Path threads;

  /** Warms up the server of this house. */
  WarmUp(House house) {
    threads = Path.of("/proc", String.valueOf(house.server().pid()), "task");
  }

  /**
   * Works until some rounds in a row bring hardly more than the best one before them and leave the
   * server's compilers at rest: a server that still compiles its own code on two processors is
   * measured for its compiler. How long that takes depends on the machine.
   *
   * @param round does one round and says how much it brought; more is better
   * @return how many rounds it took, 60 at most
   */
  int untilSteady(DoubleSupplier round) {
    double best = 0;
    int quiet = 0;
    int rounds = 0;
    while (rounds < MOST_ROUNDS && quiet < QUIET_ROUNDS) {
      double compiled = secondsCompiled();
      long begun = System.nanoTime();
      double now = round.getAsDouble();
      double seconds = (System.nanoTime() - begun) / 1e9;
      boolean rests = secondsCompiled() - compiled < RESTING * seconds;
      rounds++;
      quiet = rests && now <= best * MORE ? quiet + 1 : 0;
      best = Math.max(best, now);
    }
    return rounds;
  }

  /** Processor time of the compilers' threads that there are. */
  private double secondsCompiled() {
    try (Stream<Path> each = Files.list(threads)) {
      return each.mapToDouble(WarmUp::secondsOfCompiler).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Zero for any other thread, and for one that has ended meanwhile. */
  private static double secondsOfCompiler(Path thread) {
    try {
      String line = Files.readString(thread.resolve("stat"));
      int end = line.lastIndexOf(')');
      if (!line.substring(0, end).contains("Compiler")) {
        return 0;
      }
      String[] fields = line.substring(end + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    } catch (IOException ended) {
      return 0;
    }
  }
}
