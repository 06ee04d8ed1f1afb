package app.atende.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** Some clients that do the same thing again and again for a while. */
final class Load {
  private Load() {}

  /**
   * What came of it.
   *
   * @param perSecond how often it was done in a second, by all clients together
   * @param figures how long one took
   * @param nanos how long each took
   */
  record Outcome(double perSecond, Figures figures, long[] nanos) {}

  /**
   * Runs the work by so many clients for that time.
   *
   * @param work gets the number of the client
   */
  static Outcome run(int clients, Duration time, IntConsumer work) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long begun = System.nanoTime();
      long end = begun + time.toNanos();
      List<Callable<long[]>> tasks = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        tasks.add(() -> repeat(end, () -> work.accept(number)));
      }
      LongStream all = LongStream.empty();
      for (Future<long[]> one : threads.invokeAll(tasks)) {
        all = LongStream.concat(all, LongStream.of(one.get()));
      }
      long[] nanos = all.toArray();
      double seconds = (System.nanoTime() - begun) / 1e9;
      return new Outcome(nanos.length / seconds, Figures.of(nanos), nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The load broke off", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] repeat(long end, Runnable work) {
    LongStream.Builder nanos = LongStream.builder();
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      work.run();
      nanos.add(System.nanoTime() - begun);
    }
    return nanos.build().toArray();
  }
}
