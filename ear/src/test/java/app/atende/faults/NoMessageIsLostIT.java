package app.atende.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.launcher.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * I1: whatever was answered 2xx is in its conversation exactly once and in the sender's order, also
 * when the server or its database dies in the middle and the client repeats what it got no answer
 * for.
 */
class NoMessageIsLostIT {
  /** How often the long forms kill; {@code -Datende.faults.kills=2} for a shorter look. */
  private static final int KILLS = Integer.getInteger("atende.faults.kills", 6);

  private static final int MESSAGES_BETWEEN_KILLS = 900;

  @Test
  void whenTheServerIsKilledOnceInTheMiddle() throws Exception {
    demandKept(new Run(6, 40, 1), NoMessageIsLostIT::killServer);
  }

  @Test
  @Tag("faults")
  void whenTheServerIsKilledAgainAndAgain() throws Exception {
    demandKept(Run.ofKills(KILLS), NoMessageIsLostIT::killServer);
  }

  @Test
  @Tag("faults")
  void whenTheDatabaseIsKilledAgainAndAgain() throws Exception {
    demandKept(Run.ofKills(KILLS), House::restartDatabase);
  }

  @Test
  @Tag("faults")
  void whenBothAreKilledTogether() throws Exception {
    demandKept(
        Run.ofKills(KILLS),
        house -> {
          house.server().kill();
          house.restartDatabase();
          house.restart();
        });
  }

  private static void killServer(House house) {
    house.server().kill();
    house.restart();
  }

  /** How many senders, messages of each, and kills. */
  private record Run(int senders, int messages, int kills) {
    static Run ofKills(int kills) {
      int senders = 16;
      return new Run(senders, MESSAGES_BETWEEN_KILLS * (kills + 1) / senders, kills);
    }

    int all() {
      return senders * messages;
    }
  }

  private static void demandKept(Run run, Consumer<House> killing) throws Exception {
    try (House house =
        House.of(OpenHouse.plan(OpenHouse.folder("faults"), OpenHouse.NO_HASTE), phase -> {})) {
      house.open();
      AtomicInteger acknowledged = new AtomicInteger();
      List<Sender> senders = senders(house, run, acknowledged);
      ExecutorService threads = Executors.newFixedThreadPool(run.senders());
      try {
        CompletableFuture<?>[] sending =
            senders.stream()
                .map(sender -> CompletableFuture.runAsync(sender, threads))
                .toArray(CompletableFuture<?>[]::new);
        for (int kill = 1; kill <= run.kills(); kill++) {
          int wanted = run.all() * kill / (run.kills() + 1);
          Patience.within(Duration.ofSeconds(60)).until(() -> acknowledged.get() >= wanted);
          killing.accept(house);
        }
        CompletableFuture.allOf(sending).get(10, TimeUnit.MINUTES);
      } finally {
        threads.shutdownNow();
      }
      assertThat(acknowledged).hasValue(run.all());
      for (Sender sender : senders) {
        assertThat(sender.kept()).isEqualTo(sender.expected());
        assertThat(sender.repeated()).isEmpty();
        assertThat(sender.kept()).isEqualTo(sender.expected());
      }
    }
  }

  private static List<Sender> senders(House house, Run run, AtomicInteger acknowledged) {
    Company acme = Company.of(Provider.of(house), "Acme", "Olga");
    Client olga = new Client(house.address()).with("api_access_token", acme.owner().token());
    Inbox support = acme.api(olga, "Support");
    List<Sender> senders = new ArrayList<>();
    for (int number = 1; number <= run.senders(); number++) {
      Contact contact = Contact.at(new Client(house.address()), support, "Carla " + number);
      contact.opens();
      senders.add(new Sender(contact, run.messages(), acknowledged));
    }
    return senders;
  }
}
