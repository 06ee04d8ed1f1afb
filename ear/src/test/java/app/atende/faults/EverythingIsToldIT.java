package app.atende.faults;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.faults.Receiver.Taken;
import app.atende.faults.Receiver.Weather;
import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Published;
import app.atende.launcher.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * I4: whatever was committed is told to a webhook or stands in its log as given up, nothing else is
 * told, and each conversation in its order; though the receiver breaks down in every way that it
 * has, and the server is killed in each of them.
 */
@Tag("faults")
class EverythingIsToldIT {
  /** Messages in all; {@code -Datende.faults.events=600} for a shorter look. */
  private static final int EVENTS = Integer.getInteger("atende.faults.events", 10_000);

  private static final long SEED = Long.getLong("atende.faults.seed", 20_261_130L);
  private static final int SENDERS = 16;

  /** So many calls in vain, and a weather was felt; five make the product wait. */
  private static final int FELT = 2;

  @Test
  void whateverAilsTheReceiverAndHoweverOftenTheServerIsKilled() throws Exception {
    try (House house =
            House.of(OpenHouse.plan(OpenHouse.folder("faults"), OpenHouse.NO_HASTE), phase -> {});
        Receiver receiver = new Receiver()) {
      house.open();
      Story story = Story.begin(house, receiver);
      Random random = new Random(SEED);
      for (Weather weather : Weather.values()) {
        story.goThrough(weather, random);
      }
      story.demandEverythingTold();
    }
  }

  /** A company whose contacts write, and the webhook that hears of it. */
  private record Story(
      House house,
      Receiver receiver,
      Company company,
      long webhook,
      List<Sender> senders,
      AtomicInteger acknowledged) {

    private static final int EACH = EVENTS / SENDERS / Weather.values().length;

    static Story begin(House house, Receiver receiver) {
      Company acme = Company.of(Provider.of(house), "Acme", "Olga");
      Client olga = new Client(house.address()).with("api_access_token", acme.owner().token());
      Inbox support = acme.api(olga, "Support");
      long webhook =
          olga.post(
                  acme.path("webhooks"),
                  Map.of("url", receiver.address(), "subscriptions", List.of("message_created")))
              .ok()
              .json()
              .at("/payload/webhook/id")
              .asLong();
      AtomicInteger acknowledged = new AtomicInteger();
      List<Sender> senders = new ArrayList<>();
      for (int number = 1; number <= SENDERS; number++) {
        Contact contact = Contact.at(new Client(house.address()), support, "Carla " + number);
        contact.opens();
        senders.add(new Sender(contact, EACH, acknowledged));
      }
      return new Story(house, receiver, acme, webhook, senders, acknowledged);
    }

    private Client olga() {
      return new Client(house.address()).with("api_access_token", company.owner().token());
    }

    /** All write in this weather, and somewhere among it the server dies. */
    void goThrough(Weather weather, Random random) throws Exception {
      receiver.becomes(weather);
      Instant begun = Instant.now();
      ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
      try {
        int deadly = acknowledged.get() + 1 + random.nextInt(EACH * SENDERS);
        CompletableFuture<?>[] writing =
            senders.stream()
                .map(sender -> CompletableFuture.runAsync(sender, threads))
                .toArray(CompletableFuture<?>[]::new);
        Patience.within(Duration.ofSeconds(60)).until(() -> acknowledged.get() >= deadly);
        house.server().kill();
        house.restart();
        CompletableFuture.allOf(writing).get(10, TimeUnit.MINUTES);
      } finally {
        threads.shutdownNow();
      }
      if (weather != Weather.FAIR) {
        Patience.within(Duration.ofMinutes(2))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> hasFelt(weather, begun));
        int before = receiver.taken().size();
        receiver.becomes(Weather.FAIR);
        Patience.within(Duration.ofMinutes(3)).until(() -> receiver.taken().size() > before);
      }
    }

    /** Who is down or slow counts nothing: that he was called in vain stands in the log. */
    private boolean hasFelt(Weather weather, Instant since) {
      boolean isSilent = weather == Weather.SLOW || weather == Weather.DOWN;
      return isSilent
          ? log("waiting", EVENTS).stream().anyMatch(line -> wasTriedInVain(line, since))
          : receiver.turnedAway() >= FELT;
    }

    private boolean wasTriedInVain(JsonNode line, Instant since) {
      return line.path("attempts").asInt() > 0
          && StreamSupport.stream(attempts(line).spliterator(), false)
              .filter(attempt -> attempt.path("status").isNull())
              .anyMatch(attempt -> Instant.parse(attempt.path("at").asText()).isAfter(since));
    }

    private JsonNode attempts(JsonNode line) {
      String one = company.path("webhooks/" + webhook + "/deliveries/" + line.path("id").asLong());
      return olga().get(one).ok().json().at("/payload/attempts");
    }

    /** The log of deliveries in this state, so many pages of it. */
    private List<JsonNode> log(String state, int pages) {
      List<JsonNode> all = new ArrayList<>();
      String log = company.path("webhooks/" + webhook + "/deliveries?state=" + state);
      String before = "";
      for (int page = 0; page < pages; page++) {
        JsonNode read = olga().get(log + before).ok().json();
        read.path("payload").forEach(all::add);
        if (read.at("/meta/next").isNull()) {
          return all;
        }
        before = "&before=" + read.at("/meta/next").asLong();
      }
      return all;
    }

    void demandEverythingTold() {
      Patience.within(Duration.ofMinutes(10))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> log("waiting", 1).isEmpty() && log("sending", 1).isEmpty());
      Map<Long, List<Taken>> told = toldOnce();
      for (Sender sender : senders) {
        demandTold(sender, told.getOrDefault(sender.conversation(), List.of()));
      }
      assertThat(told.keySet())
          .containsExactlyInAnyOrderElementsOf(senders.stream().map(Sender::conversation).toList());
      assertThat(log("failed", EVENTS)).hasSize(refused()).allMatch(Story::wasRefused);
      assertThat(receiver.ledAstray()).as("redirects that were followed").isZero();
      receiver.taken().stream().limit(100).map(Taken::body).forEach(Published::demand);
    }

    /** Each delivery as it was first taken, by conversation. */
    private Map<Long, List<Taken>> toldOnce() {
      Map<String, Taken> once = new LinkedHashMap<>();
      receiver.taken().forEach(taken -> once.putIfAbsent(taken.delivery(), taken));
      return once.values().stream()
          .collect(groupingBy(taken -> taken.json().at("/conversation/id").asLong()));
    }

    private static void demandTold(Sender sender, Collection<Taken> told) {
      assertThat(sender.kept()).isEqualTo(sender.expected());
      List<String> wanted =
          sender.kept().stream().filter(text -> !text.matches(Receiver.REFUSED)).toList();
      assertThat(told)
          .extracting(taken -> taken.json().path("content").asText())
          .containsExactlyElementsOf(wanted);
      assertThat(told).extracting(Taken::sequence).isSorted().doesNotHaveDuplicates();
    }

    private int refused() {
      return (int)
          senders.stream()
              .flatMap(sender -> sender.expected().stream())
              .filter(text -> text.matches(Receiver.REFUSED))
              .count();
    }

    private static boolean wasRefused(JsonNode line) {
      return line.path("cause").asText().equals("body_refused")
          && line.path("last_status").asInt() == 422;
    }
  }
}
