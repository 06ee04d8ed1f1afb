package app.atende.house.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Work that the server does on threads of its own, for whoever forgot to say for which account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Workers {
  private static final ConcurrentHashMap<Long, CompletableFuture<String>> RESULTS =
      new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  @Resource private TimerService timers;

  /** Work under a number, so that its result is found again. */
  public record Errand(long number) {
    static Errand fresh() {
      Errand errand = new Errand(NEXT.incrementAndGet());
      RESULTS.put(errand.number(), new CompletableFuture<>());
      return errand;
    }

    CompletableFuture<String> result() {
      return RESULTS.get(number);
    }

    void run() {
      result().complete(attempt());
    }
  }

  /** Starts the errand on a thread of the container. */
  @Asynchronous
  public Future<Void> later(Errand errand) {
    errand.run();
    return CompletableFuture.completedFuture(null);
  }

  /** Starts the errand by a timer that is due at once. */
  public void byTimer(Errand errand) {
    timers.createSingleActionTimer(1, new TimerConfig(errand.number(), false));
  }

  /** The timer. */
  @Timeout
  public void due(Timer timer) {
    new Errand((Long) timer.getInfo()).run();
  }

  /** The listener. */
  public void heard(@ObservesAsync Errand errand) {
    errand.run();
  }

  /** What work gets that asks for contacts: the names, or the kinds of the refusals. */
  static String attempt() {
    Inside inside = new Inside();
    String tenant = inside.tenants().find().map(Object::toString).orElse("no tenant");
    return tenant + ": " + read(inside, true) + ", " + read(inside, false);
  }

  private static String read(Inside inside, boolean byName) {
    try (var em = inside.factory().createEntityManager()) {
      Object found =
          byName
              ? em.createNativeQuery("SELECT MAX(name) FROM contact").getSingleResult()
              : em.createQuery("SELECT MAX(c.name) FROM Contact c").getSingleResult();
      return "read " + found;
    } catch (RuntimeException refused) {
      return "refused";
    }
  }
}
