package app.atende.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import app.atende.launcher.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * I2 with a real server that is really killed: what was scheduled is sent exactly once, with its
 * file, when the server dies between the scheduling and the hour, and when it dies while it sends.
 */
@Tag("faults")
class ScheduledOnceIT {
  private static final int KILLS = Integer.getInteger("atende.faults.kills", 3);
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  @Test
  void whenTheServerIsKilledBetweenSchedulingAndSending() {
    try (House house = opened()) {
      Shop shop = Shop.in(house, 1);
      LocalDateTime hour = inSeconds(5);
      shop.schedules(2, hour);
      assertThat(LocalDateTime.now(ZONE)).as("killed before its time").isBefore(hour);
      killed(house);
      shop.demandSentOnce(2);
    }
  }

  @Test
  void whenTheServerIsKilledAgainAndAgainWhileItSends() {
    try (House house = opened()) {
      int each = 15;
      Shop shop = Shop.in(house, 16);
      shop.schedules(each, inSeconds(60));
      int all = each * shop.contacts().size();
      for (int kill = 0; kill < KILLS; kill++) {
        int some = 1 + all * kill / KILLS;
        Patience.within(Duration.ofSeconds(60)).until(() -> shop.sent() >= some);
        killed(house);
      }
      shop.demandSentOnce(each);
    }
  }

  private static House opened() {
    House house =
        House.of(OpenHouse.plan(OpenHouse.folder("faults"), OpenHouse.NO_HASTE), phase -> {});
    house.open();
    return house;
  }

  private static void killed(House house) {
    house.server().kill();
    house.restart();
  }

  private static LocalDateTime inSeconds(int seconds) {
    return LocalDateTime.now(ZONE).plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
  }

  /** A company whose administrator writes to so many contacts. */
  private record Shop(House house, Company company, Person olga, List<Contact> contacts) {
    static Shop in(House house, int contacts) {
      Company acme = Company.of(Provider.of(house), "Acme", "Olga");
      Client program = new Client(house.address()).with("api_access_token", acme.owner().token());
      Inbox support = acme.api(program, "Support");
      List<Contact> all = new ArrayList<>();
      for (int number = 1; number <= contacts; number++) {
        Contact contact = Contact.at(new Client(house.address()), support, "Carla " + number);
        contact.begins("lost parcel");
        all.add(contact);
      }
      return new Shop(house, acme, acme.owner(), all);
    }

    private Desk desk() {
      return new Desk(house.address()).logIn(olga.email(), olga.password());
    }

    /** Schedules so many for each contact, the first of them with a file. */
    void schedules(int each, LocalDateTime at) {
      Desk desk = desk();
      for (Contact contact : contacts) {
        long number = contact.conversation();
        String file =
            desk.upload(company.id(), number, Upload.text("note.txt", "a file"))
                .ok()
                .json()
                .path("key")
                .asText();
        for (int message = 1; message <= each; message++) {
          Map<String, Object> body =
              Map.of(
                  "content",
                  "message " + message,
                  "at",
                  at.toString(),
                  "attachments",
                  message == 1 ? List.of(file) : List.of());
          desk.act(company.id(), "conversations/" + number + "/scheduled_messages", body).ok();
        }
      }
    }

    int sent() {
      return contacts.stream().mapToInt(contact -> texts(contact).size()).sum();
    }

    private static List<String> texts(Contact contact) {
      return StreamSupport.stream(contact.reads().spliterator(), false)
          .map(message -> message.path("content").asText())
          .filter(text -> text.startsWith("message "))
          .toList();
    }

    void demandSentOnce(int each) {
      Patience.within(Duration.ofSeconds(60)).until(() -> sent() >= each * contacts.size());
      String[] expected =
          IntStream.rangeClosed(1, each).mapToObj(n -> "message " + n).toArray(String[]::new);
      Desk desk = desk();
      for (Contact contact : contacts) {
        assertThat(texts(contact)).containsExactlyInAnyOrder(expected);
        assertThat(files(contact)).hasSize(1);
        String list =
            desk.get(
                    "/app/accounts/"
                        + company.id()
                        + "/fragments/scheduled?c="
                        + contact.conversation())
                .ok()
                .body();
        assertThat(list.split("data-state=\"SENT\"", -1)).hasSize(each + 1);
        assertThat(list).doesNotContain("data-state=\"SCHEDULED\"", "data-state=\"FAILED\"");
      }
    }

    private static List<JsonNode> files(Contact contact) {
      return contact.reads().findValues("attachments").stream()
          .filter(attachments -> !attachments.isEmpty())
          .toList();
    }
  }
}
