package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever is cut off again and again hears all that he missed, and nothing twice (I10, W22). */
class DroppedLinesIT {
  private static final int DROPS = 200;
  private static final int MORE_THAN_IS_REMEMBERED = 300;

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Desk olga = acme.owner().logsIn();
  private final Inbox support = acme.api("Suporte", ada);

  @Test
  void twoHundredDropsLoseNothingAndTellNothingTwice() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    List<Long> written = new ArrayList<>();
    try (Listener listener = new Listener(ada.logsIn(), acme.id())) {
      for (int drop = 0; drop < DROPS; drop++) {
        if (chance.nextBoolean()) {
          listener.dropped();
        }
        for (int message = chance.nextInt(3); message > 0; message--) {
          written.add(write(carla));
        }
        listener.comesBack(chance.nextInt(4) == 0);
      }
      Patience.within(Duration.ofSeconds(5))
          .untilAsserted(
              () -> assertThat(listener.messages()).as("seed %d", seed).isEqualTo(written));
      assertThat(listener.gaps()).isZero();
    }
  }

  @Test
  void whoWasAwayForTooLongIsToldToReadAgain() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    try (Listener listener = new Listener(ada.logsIn(), acme.id())) {
      listener.dropped();
      for (int message = 0; message < MORE_THAN_IS_REMEMBERED; message++) {
        write(carla);
      }
      listener.comesBack(true);
      Patience.within(Duration.ofSeconds(5)).until(() -> listener.gaps() == 1);
      assertThat(listener.messages()).isEmpty();
      long next = write(carla);
      Patience.within(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(listener.messages()).containsExactly(next));
    }
  }

  private long write(Contact contact) {
    Map<String, Object> reply = Map.of("content", "Vou procurar já");
    String messages = "conversations/" + contact.conversation() + "/messages";
    return olga.act(acme.id(), messages, reply).ok().json().path("id").asLong();
  }

  /** Hears as the page's script does: what has a number that it knows is passed over. */
  private static final class Listener implements AutoCloseable {
    private final List<Line> lines = new ArrayList<>();
    private final Desk desk;
    private final long account;
    private boolean there;

    Listener(Desk desk, long account) {
      this.desk = desk;
      this.account = account;
      lines.add(Line.ofConsole(desk, account));
      there = true;
    }

    void dropped() {
      if (there) {
        lines.get(lines.size() - 1).close();
        there = false;
      }
    }

    /** Says where it stopped to listen, and waits for the answer unless it is in a hurry. */
    void comesBack(boolean hurried) {
      if (there) {
        return;
      }
      JsonNode last = last();
      Line line = Line.open(desk, "/ws/console?account=" + account, desk.base().toString());
      line.say(
          "{\"hello\":{\"since\":%d,\"epoch\":\"%s\"}}"
              .formatted(last.path("seq").asLong(), last.path("epoch").asText()));
      if (!hurried) {
        line.await("welcome");
      }
      lines.add(line);
      there = true;
    }

    private JsonNode last() {
      return counted().stream()
          .reduce((one, other) -> other)
          .orElseGet(() -> lines.get(0).await("welcome"));
    }

    List<Long> messages() {
      return counted().stream()
          .filter(frame -> frame.path("event").asText().equals("message_created"))
          .map(frame -> frame.path("id").asLong())
          .toList();
    }

    long gaps() {
      return counted().stream().filter(frame -> frame.path("event").asText().equals("gap")).count();
    }

    private List<JsonNode> counted() {
      List<JsonNode> counted = new ArrayList<>();
      long seen = 0;
      for (Line line : lines) {
        for (JsonNode frame : line.heard()) {
          boolean aboutTheLine = List.of("welcome", "gap").contains(frame.path("event").asText());
          if (frame.has("seq") && (aboutTheLine || frame.path("seq").asLong() > seen)) {
            seen = frame.path("seq").asLong();
            counted.add(frame);
          }
        }
      }
      return counted;
    }

    @Override
    public void close() {
      lines.forEach(Line::close);
    }
  }
}
