package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.atende.config.TenantId;
import app.atende.contacts.internal.Contact;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * X9: 64 threads work for 50 accounts with equal ids; everything that is written carries the name
 * of its account, and one piece of work in three fails in the middle. No thread ever sees a row of
 * another account.
 */
public interface ManyThreadsManyAccounts {
  /** How many of each. */
  int THREADS = 64;

  /** Accounts, all with the same ids. */
  int ACCOUNTS = 50;

  /** How long they work, in seconds. */
  default long seconds() {
    return 10;
  }

  /** What happened. */
  record Tally(
      AtomicLong done,
      AtomicLong failed,
      Queue<String> foreign,
      Queue<String> surprises,
      long end) {
    static Tally until(long end) {
      return new Tally(
          new AtomicLong(),
          new AtomicLong(),
          new ConcurrentLinkedQueue<>(),
          new ConcurrentLinkedQueue<>(),
          end);
    }
  }

  /** A failure that the test itself makes, or has made by the database. */
  class Broken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super(cause);
    }
  }

  @Test
  default void noThreadSeesARowOfAnotherAccount() throws Exception {
    Inside inside = new Inside();
    List<TenantId> accounts = accounts(inside);
    Tally tally = Tally.until(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds()));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        working.add(threads.submit(() -> work(inside, accounts, random, tally)));
      }
      for (Future<?> one : working) {
        one.get(seconds() + 300, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of(), List.copyOf(tally.foreign()));
    assertEquals(List.of(), List.copyOf(tally.surprises()));
    assertTrue(tally.done().get() > THREADS, tally::toString);
    assertTrue(tally.failed().get() > THREADS / 2, tally::toString);
    for (TenantId account : accounts) {
      assertEquals(
          List.of(account.schema()), inside.alone(account, ManyThreadsManyAccounts::names));
    }
  }

  private static List<TenantId> accounts(Inside inside) throws Exception {
    List<TenantId> accounts = new ArrayList<>();
    for (int number = 0; number < ACCOUNTS; number++) {
      TenantId tenant = inside.provider().open("Company " + number);
      inside.inTransaction(tenant, em -> stamped(em, tenant));
      accounts.add(tenant);
    }
    return accounts;
  }

  private static Object stamped(EntityManager em, TenantId tenant) {
    em.persist(new Contact(tenant.schema(), Instant.EPOCH));
    return null;
  }

  private static List<?> names(EntityManager em) {
    return em.createNativeQuery("SELECT DISTINCT name FROM contact").getResultList();
  }

  private static void work(Inside inside, List<TenantId> accounts, Random random, Tally tally) {
    while (System.nanoTime() - tally.end() < 0) {
      TenantId tenant = accounts.get(random.nextInt(accounts.size()));
      try {
        inside.inTransaction(tenant, em -> step(em, tenant, random, tally));
        tally.done().incrementAndGet();
      } catch (Broken provoked) {
        tally.failed().incrementAndGet();
      } catch (Exception unexpected) {
        tally.surprises().add(tenant + ": " + unexpected);
      }
    }
  }

  private static Object step(EntityManager em, TenantId tenant, Random random, Tally tally) {
    demandOwn(em.find(Contact.class, 1L).name(), tenant, tally);
    stamped(em, tenant);
    em.flush();
    int dice = random.nextInt(18);
    if (dice < 4) {
      throw new Broken(null);
    }
    if (dice == 4) {
      provoke(() -> em.createNativeQuery("SELECT broken FROM nowhere").getResultList());
    }
    if (dice == 5) {
      provoke(() -> em.createNativeQuery("KILL CONNECTION_ID()").executeUpdate());
    }
    for (Object name : names(em)) {
      demandOwn(name, tenant, tally);
    }
    return null;
  }

  /** Sends what the database will not do; anything else than its refusal is a surprise. */
  private static void provoke(Runnable sent) {
    try {
      sent.run();
    } catch (PersistenceException refused) {
      throw new Broken(refused);
    }
    throw new AssertionError("The database did it");
  }

  private static void demandOwn(Object name, TenantId tenant, Tally tally) {
    if (!tenant.schema().equals(name)) {
      tally.foreign().add(tenant + " saw " + name);
    }
  }
}
