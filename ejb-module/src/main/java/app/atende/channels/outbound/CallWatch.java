package app.atende.channels.outbound;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Ends calls that take too long as a whole, however busily the other side drips bytes. */
@ApplicationScoped
public class CallWatch {

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  private ManagedScheduledExecutorService managed;

  private ScheduledExecutorService own;

  /** With the server's timers. */
  public CallWatch() {}

  /** With these timers. */
  CallWatch(ScheduledExecutorService timers) {
    own = timers;
  }

  /** Cancels the call when the time is over; closing the answer ends the watch. */
  Watched over(Cancellable call, Duration atMost) {
    ScheduledExecutorService timers = own == null ? managed : own;
    ScheduledFuture<?> end =
        timers.schedule(() -> call.cancel(), atMost.toMillis(), TimeUnit.MILLISECONDS);
    return () -> end.cancel(false);
  }

  /** A call that is watched. */
  interface Watched extends AutoCloseable {
    @Override
    void close();
  }
}
