package app.atende.events.internal;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.relay.OutboxRelay;
import app.atende.relay.OutboxRow;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of one outbox row: for its account, by its listener, in a transaction of its own.
 * Work of an account that is not open waits, also in its grace period, since it may open again;
 * what can never succeed is parked at once; everything else is tried again. Long work is put back
 * from time to time, so that the work of others comes in between and no lease runs out.
 */
@ApplicationScoped
public class RowWork {

  private static final Logger LOG = LoggerFactory.getLogger(RowWork.class);
  private static final Duration WHILE_CLOSED = Duration.ofMinutes(1);

  /** How long one row may keep a worker that could do another one. */
  private static final Duration TURN = Duration.ofSeconds(20);

  @Inject @Any private Instance<DurableListener> listeners;
  @Inject private OutboxRelay relay;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;
  @Inject private OwnTransaction transaction;
  @Inject private Now now;

  /** Does the work and says in the outbox what became of it. Never throws. */
  public void run(OutboxRow row) {
    try {
      Optional<AccountEntry> account = row.account().flatMap(directory::find);
      if (row.account().isPresent() && account.isEmpty()) {
        relay.complete(row);
      } else if (account.isPresent() && !account.get().isOpen()) {
        relay.postpone(row, WHILE_CLOSED);
      } else {
        work(row);
      }
    } catch (RuntimeException e) {
      LOG.warn("outbox row {} of {} could not be settled", row.id(), nameOf(row), e);
    }
  }

  private void work(OutboxRow row) {
    try {
      DurableListener listener = listenerOf(row);
      EventNote note = NotePaper.read(row.event(), row.payload());
      boolean isDone =
          row.account().isPresent()
              ? tenants.call(row.account().get(), () -> handle(listener, note))
              : handle(listener, note);
      if (isDone) {
        relay.complete(row);
      } else {
        relay.postpone(row, Duration.ZERO);
      }
    } catch (NoSuchListener | IllegalArgumentException e) {
      park(row, e.getMessage());
    } catch (RuntimeException e) {
      Optional<DomainException> refusal = DomainException.in(e);
      if (refusal.isPresent()) {
        park(row, refusal.get().code().name());
      } else {
        tryAgain(row, e);
      }
    }
  }

  /** Says whether the work is done, or done for this turn only. */
  private boolean handle(DurableListener listener, EventNote note) {
    if (listener instanceof PiecewiseListener pieces) {
      return handlePieces(pieces, note);
    }
    if (listener.runsInTransaction()) {
      transaction.run(() -> listener.handle(note));
    } else {
      listener.handle(note);
    }
    return true;
  }

  private boolean handlePieces(PiecewiseListener listener, EventNote note) {
    Instant end = now.instant().plus(TURN);
    boolean isMore;
    do {
      isMore = transaction.ask(() -> listener.handlePiece(note));
    } while (isMore && now.instant().isBefore(end));
    return !isMore;
  }

  private DurableListener listenerOf(OutboxRow row) {
    for (DurableListener listener : listeners) {
      if (listener.name().equals(row.listener())) {
        return listener;
      }
    }
    throw new NoSuchListener(row.listener());
  }

  private void park(OutboxRow row, String why) {
    LOG.warn("{} parked outbox row {} ({}): {}", nameOf(row), row.id(), row.event(), why);
    relay.park(row, why);
  }

  private void tryAgain(OutboxRow row, RuntimeException e) {
    Throwable root = rootOf(e);
    boolean parked = relay.retry(row, root.getClass().getSimpleName());
    LOG.warn(
        "{} failed outbox row {} ({}), try {}{}",
        nameOf(row),
        row.id(),
        row.event(),
        row.attempts(),
        parked ? ", the last one" : "",
        e);
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String nameOf(OutboxRow row) {
    return row.listener() + " of " + row.account().map(TenantId::toString).orElse("the house");
  }

  /** A row names a listener that this node does not have. */
  private static final class NoSuchListener extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchListener(String name) {
      super("There is no listener " + name);
    }
  }
}
