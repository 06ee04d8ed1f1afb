package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.FileLink;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import app.atende.house.world.Upload;
import app.atende.house.world.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people without a log-in can leave behind: nothing half done, nothing in a cache. */
class StrangersIT {

  @Test
  void aRefusedParticularWritesNoMessage() {
    Visitor carla = Visitor.at(Company.acme().website("Site"));
    Map<String, Object> body =
        Map.of(
            "message", Map.of("content", "lost parcel"), "contact", Map.of("email", "no address"));
    assertThat(carla.client().post(carla.path("conversations"), body).status()).isEqualTo(422);
    Answer read = carla.client().get(carla.path("messages")).ok();
    assertThat(read.body()).doesNotContain("lost parcel");
  }

  @Test
  void aRefusedSettingOpensNoInbox() {
    Company acme = Company.acme();
    Map<String, Object> body =
        Map.of("name", "Returns", "channel", Map.of("type", "api"), "timezone", "Nowhere/Else");
    Client program = acme.owner().program();
    assertThat(program.post(acme.path("inboxes"), body).status()).isEqualTo(422);
    assertThat(program.get(acme.path("inboxes")).ok().body()).doesNotContain("Returns");
  }

  @Test
  void noCacheKeepsWhatSomebodySent() {
    Contact carla = Contact.at(Company.acme().api("Support"), "Carla");
    carla.begins("lost parcel");
    FileLink file = FileLink.in(carla.sends(Upload.text("a.txt", "secret")).ok().json());
    assertThat(file.opened().ok().header("Cache-Control")).contains("no-store");
  }

  @Test
  void aSocketOfWhichNobodyIsKnownIsClosedAndAKnownOneStays() {
    Contact carla = Contact.at(Company.acme().api("Support"), "Carla");
    Client client = new Client();
    try (Line known = Line.open(client, "/cable", null);
        Line stranger = Line.open(client, "/cable", null)) {
      known.say(
          "{\"command\":\"subscribe\",\"identifier\":\"{\\\"channel\\\":\\\"RoomChannel\\\","
              + "\\\"pubsub_token\\\":\\\""
              + carla.pubsubToken()
              + "\\\"}\"}");
      assertThat(stranger.awaitEnd(Duration.ofSeconds(30))).isEqualTo(1008);
      int heard = known.heard().size();
      assertThat(
              Patience.within(Duration.ofSeconds(10))
                  .until(known::heard, all -> all.size() > heard))
          .isNotEmpty();
    }
  }
}
