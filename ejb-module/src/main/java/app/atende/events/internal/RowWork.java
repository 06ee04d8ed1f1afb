package app.atende.events.internal;

import app.atende.config.DomainException;
import app.atende.config.TenantId;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of one outbox row: for its account, by its listener, in a transaction of its own.
 * Work of an account that is not open waits, also in its grace period, since it may open again;
 * what can never succeed is parked at once; everything else is tried again.
 */
@ApplicationScoped
public class RowWork {

  private static final Logger LOG = LoggerFactory.getLogger(RowWork.class);
  private static final Duration WHILE_CLOSED = Duration.ofMinutes(1);

  @Inject @Any private Instance<DurableListener> listeners;
  @Inject private OutboxRelay relay;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;
  @Inject private OwnTransaction transaction;

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
      if (row.account().isPresent()) {
        tenants.run(row.account().get(), () -> handle(listener, note));
      } else {
        handle(listener, note);
      }
      relay.complete(row);
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

  private void handle(DurableListener listener, EventNote note) {
    if (listener.runsInTransaction()) {
      transaction.run(() -> listener.handle(note));
    } else {
      listener.handle(note);
    }
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
