package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Line;
import app.atende.house.world.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** No change by cookie without the page's token and our own origin; no change by GET (X20, X21). */
class ChangesNeedProofIT {
  private record Change(String action, Object body) {}

  private static List<Change> changes(long conversation) {
    String base = "conversations/" + conversation + "/";
    return List.of(
        new Change(base + "messages", Map.of("content", "written by a stranger")),
        new Change(base + "resolve", Map.of("version", 0)),
        new Change(base + "reopen", Map.of("version", 0)),
        new Change(base + "undo", Map.of("version", 0)),
        new Change(base + "pending", Map.of("version", 0)),
        new Change(base + "assign", Map.of()),
        new Change(base + "read", Map.of()),
        new Change(base + "unread", Map.of()),
        new Change("me/availability", Map.of("availability", "offline")),
        new Change("me/auto_offline", Map.of("on", false)),
        new Change("me/preferences", Map.of("theme", "dark")));
  }

  @Test
  void everyActionIsRefusedWithoutTokenWithAForeignOneAndFromAnotherOrigin() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Person ada = acme.agent("Ada");
    Contact carla = Contact.at(acme.api("Support", ada), "Carla");
    long conversation = carla.begins("lost parcel");
    Desk desk = ada.logsIn();
    String right = desk.csrf(acme.id());
    String foreign = globex.owner().logsIn().csrf(globex.id());
    String us = desk.base().toString();
    for (Change change : changes(conversation)) {
      assertThat(status(desk, acme, change, us, null)).as(change.action()).isEqualTo(403);
      assertThat(status(desk, acme, change, us, foreign)).as(change.action()).isEqualTo(403);
      assertThat(status(desk, acme, change, "https://mallory.example", right))
          .as(change.action())
          .isEqualTo(403);
      assertThat(status(desk, acme, change, null, right)).as(change.action()).isEqualTo(403);
      assertThat(status(desk, acme, change, "null", right)).as(change.action()).isEqualTo(403);
      assertThat(desk.get("/app/actions/accounts/" + acme.id() + "/" + change.action()).status())
          .as("GET %s", change.action())
          .isIn(404, 405);
    }
    assertThat(carla.reads()).hasSize(1);
    desk.act(acme.id(), "conversations/" + conversation + "/messages", Map.of("content", "Olá!"))
        .ok();
    assertThat(carla.reads()).hasSize(2);
  }

  private static int status(Desk desk, Company company, Change change, String... originAndToken) {
    var request = desk.actionOf(company.id(), change.action(), change.body());
    if (originAndToken[0] != null) {
      request.setHeader("Origin", originAndToken[0]);
    }
    if (originAndToken[1] != null) {
      request.setHeader("X-CSRF-Token", originAndToken[1]);
    }
    return desk.send(request).status();
  }

  @Test
  void aFormOfAnotherSiteDoesNotChangeAnything() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    for (String path : List.of("/app/log_out", "/app/accounts/" + acme.id() + "/dashboard")) {
      Map<String, String> right = Map.of("csrf", olga.csrf(acme.id()));
      olga.with("Origin", "https://mallory.example");
      assertThat(olga.form(path, right).status()).isEqualTo(403);
      olga.with("Origin", olga.base().toString());
      assertThat(olga.form(path, Map.of("csrf", "guessed")).status()).isEqualTo(403);
    }
    assertThat(olga.get("/app/accounts/" + acme.id() + "/dashboard").status()).isEqualTo(200);
  }

  @Test
  void theConsolesSocketWantsOurOriginAndASession() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    String path = "/ws/console?account=" + acme.id();
    for (String origin : new String[] {"https://mallory.example", "null", null}) {
      Assertions.assertThatThrownBy(() -> Line.open(olga, path, origin))
          .as("origin %s", origin)
          .isInstanceOf(CompletionException.class);
    }
    Desk nobody = new Desk();
    Assertions.assertThatThrownBy(() -> Line.open(nobody, path, nobody.base().toString()))
        .isInstanceOf(CompletionException.class);
    Line.ofConsole(olga, acme.id()).close();
  }
}
