package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A suspended account is closed everywhere at once, and open again as it was (X39). */
class SuspendedAccountIT {
  @Test
  void everyDoorObeysAtOnce() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Inbox site = acme.website("Site");
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    Desk olga = acme.owner().logsIn();
    olga.csrf(acme.id());
    try (Line line = Line.ofConsole(olga, acme.id())) {
      Provider.ofTheHouse().suspend(acme.tenant());
      Patience.within(Duration.ofSeconds(2))
          .until(() -> olga.get("/app/accounts/" + acme.id() + "/dashboard").status() == 403);
      String page = olga.get("/app/accounts/" + acme.id() + "/dashboard").body();
      assertThat(page).contains("Conta Suspensa");
      demandClosed(
          olga.act(acme.id(), "conversations/" + conversation + "/resolve", Map.of("version", 0)));
      demandClosed(acme.owner().program().get(acme.path("inboxes")));
      demandClosed(carla.writes("is anybody there?"));
      demandClosed(carla.client().get(carla.messages()));
      demandClosed(
          new Client().post("/api/v1/widget/config?website_token=" + site.token(), Map.of()));
      demandClosed(new Client().get("/widget?website_token=" + site.token()));
      line.say("{\"ping\":{}}");
      assertThat(line.awaitEnd(Duration.ofSeconds(10))).isEqualTo(1008);
    }
    globex.owner().logsIn().get("/app/accounts/" + globex.id() + "/dashboard").ok();
    Provider.ofTheHouse().reactivate(acme.tenant());
    Patience.within(Duration.ofSeconds(2)).until(() -> carla.writes("hello again").status() == 200);
    assertThat(carla.reads()).hasSize(2);
  }

  private static void demandClosed(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(401, 403, 404);
  }
}
