package app.atende.channels.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Watches calls with a timer of its own instead of the server's. */
@Specializes
@ApplicationScoped
public class TestWatch extends CallWatch {

  private final ScheduledExecutorService timers;

  /** With a fresh timer. */
  public TestWatch() {
    this(Executors.newSingleThreadScheduledExecutor());
  }

  private TestWatch(ScheduledExecutorService timers) {
    super(timers);
    this.timers = timers;
  }

  @PreDestroy
  void stop() {
    timers.shutdownNow();
  }
}
