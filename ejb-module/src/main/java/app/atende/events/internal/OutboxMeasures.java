package app.atende.events.internal;

import app.atende.config.Now;
import app.atende.relay.OutboxCounts;
import app.atende.relay.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the durable lane does, for the provider's monitoring: rows that wait, that are due, that were
 * given up, and for how many seconds the oldest due one has waited. Looked at four times a minute.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxMeasures {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxMeasures.class);

  @Inject private OutboxRelay relay;
  @Inject private MeterRegistry registry;
  @Inject private Now now;

  private volatile Seen seen = new Seen(0, 0, 0, 0);

  /** What was seen last. */
  private record Seen(double waiting, double due, double parked, double late) {}

  @PostConstruct
  void register() {
    gauge("atende.outbox.waiting", Seen::waiting);
    gauge("atende.outbox.due", Seen::due);
    gauge("atende.outbox.parked", Seen::parked);
    gauge("atende.outbox.late.seconds", Seen::late);
  }

  /** By the short method: what a builder registers, the server's registry does not pass on. */
  private void gauge(String name, ToDoubleFunction<Seen> value) {
    registry.gauge(name, Tags.empty(), this, measures -> value.applyAsDouble(measures.seen));
  }

  /** Looks once. While the database does not answer, the last look stands. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void look() {
    try {
      OutboxCounts counts = relay.counts();
      double late =
          counts
              .oldestDue()
              .map(since -> Duration.between(since, now.instant()).toMillis() / 1000.0)
              .orElse(0.0);
      seen = new Seen(counts.waiting(), counts.due(), counts.parked(), Math.max(0, late));
    } catch (RuntimeException e) {
      LOG.warn("The outbox cannot be counted", e);
    }
  }
}
