package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.files.FileLinks;
import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.FileLink;
import app.atende.house.world.Patience;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** An address of a file cannot be guessed, changed or kept beyond its time (X12, X6, I6). */
class FileLinksIT {
  private static final String SECRET = "acme-secret";

  /** Two accounts, each with a file whose row has the number 1. */
  private record Stage(Company acme, Contact carla, FileLink file, FileLink foreign) {
    static Stage set() {
      Company acme = Company.acme();
      Contact carla = Contact.at(acme.api("Support"), "Carla");
      Company globex = Company.globex();
      Contact dora = Contact.at(globex.api("Support"), "Dora");
      carla.begins("lost parcel");
      dora.begins("lost parcel");
      JsonNode hers = carla.sends(Upload.text("a.txt", SECRET)).ok().json();
      JsonNode theirs = dora.sends(Upload.text("a.txt", "a word of ours")).ok().json();
      assertThat(hers.at("/attachments/0/id")).isEqualTo(theirs.at("/attachments/0/id"));
      return new Stage(acme, carla, FileLink.in(hers), FileLink.in(theirs));
    }
  }

  private static int status(String path) {
    return new Client().get(path).status();
  }

  @Test
  void equalIdsLeadToTheFilesOfTheirOwnAccounts() {
    Stage stage = Stage.set();
    assertThat(stage.file().opened().ok().body()).isEqualTo(SECRET);
    assertThat(stage.foreign().opened().ok().body()).isEqualTo("a word of ours");
    assertThat(stage.file().key()).isNotEqualTo(stage.foreign().key());
    assertThat(PublicToken.tenantOf(stage.file().key())).contains(stage.acme().tenant());
  }

  @Test
  void noOtherKeyOpensAnything() {
    Stage stage = Stage.set();
    String key = stage.file().key();
    String foreign = stage.foreign().key();
    List<String> keys = new ArrayList<>(List.of("1", "0", "-1", "acct1", "..", "%2e%2e", "a"));
    keys.add(key.substring(0, 32) + foreign.substring(32));
    keys.add(foreign.substring(0, 32) + key.substring(32));
    keys.add(key.substring(0, 32) + "0" + key.substring(32));
    keys.add(key.substring(0, 32));
    keys.add(key.toUpperCase(Locale.ROOT));
    keys.add(key.charAt(0) == 'A' ? "B" + key.substring(1) : "A" + key.substring(1));
    keys.add(PublicToken.issue(stage.acme().tenant()));
    keys.add("x".repeat(4000));
    SoftAssertions softly = new SoftAssertions();
    for (String wrong : keys) {
      Answer answer = new Client().get(stage.file().stableWith(wrong));
      softly.assertThat(answer.status()).as(wrong).isIn(400, 404);
      softly.assertThat(status("/files/" + wrong + "/a.txt")).as(wrong).isIn(400, 404);
    }
    softly.assertThat(status("/files/" + key + "/a.txt")).as("the key is no link").isEqualTo(404);
    softly.assertAll();
  }

  @Test
  void aLinkOfMinutesThatWasChangedInAnyPartIsDead() {
    Stage stage = Stage.set();
    String link = stage.file().minutes();
    assertThat(new Client().get(link).ok().body()).isEqualTo(SECRET);
    String[] parts = link.split("/")[2].split("-", 3);
    String[] foreign = stage.foreign().minutes().split("/")[2].split("-", 3);
    SoftAssertions softly = new SoftAssertions();
    for (String changed :
        List.of(
            foreign[0] + "-" + parts[1] + "-" + parts[2],
            parts[0] + "-" + foreign[1] + "-" + foreign[2],
            parts[0] + "-zzzzzz-" + parts[2],
            parts[0] + "-zzzzzzzzzzzz-" + parts[2],
            parts[0] + "-" + parts[1] + "-" + "A".repeat(43),
            parts[0] + "-" + parts[1] + "-",
            parts[0] + "-" + parts[1],
            parts[0])) {
      softly.assertThat(status("/files/" + changed + "/a.txt")).as(changed).isEqualTo(404);
    }
    softly.assertThat(status("/files/" + String.join("-", parts) + "/any-name")).isEqualTo(200);
    softly.assertAll();
  }

  @Test
  void aLinkOfMinutesEndsWithItsTime() {
    Stage stage = Stage.set();
    assertThat(status(linkOf(stage.file(), Duration.ofMinutes(9)))).isEqualTo(200);
    assertThat(status(linkOf(stage.file(), Duration.ofMinutes(11)))).isEqualTo(404);
    assertThat(stage.file().opened().status()).as("the stable one goes on").isEqualTo(200);
  }

  /** A link that the house gave out so long ago. */
  private static String linkOf(FileLink file, Duration ago) {
    Now then = new Now();
    then.pass(ago.negated());
    var box = OpenHouse.get().settings().encryptionKeys().box();
    return "/files/" + new FileLinks(box, then).issue(file.key()) + "/a.txt";
  }

  @Test
  void bothAddressesDieWithTheMessage() {
    Stage stage = Stage.set();
    String link = stage.file().minutes();
    Desk olga = stage.acme().owner().logsIn();
    String messages = "/conversations/" + stage.carla().conversation() + "/messages/";
    long message = stage.carla().reads().path(1).path("id").asLong();
    String path = "/app/actions/accounts/" + stage.acme().id() + messages + message;
    Answer deleted =
        olga.send(
            olga.request(path)
                .setHeader("Origin", olga.base().toString())
                .setHeader("X-CSRF-Token", olga.csrf(stage.acme().id()))
                .DELETE());
    deleted.ok();
    assertThat(status(link)).isEqualTo(404);
    assertThat(status(stage.file().stable())).isEqualTo(404);
    assertThat(stage.carla().reads().toString()).doesNotContain(stage.file().key());
    assertThat(stage.foreign().opened().status()).isEqualTo(200);
  }

  @Test
  void bothAddressesObeyASuspension() {
    Stage stage = Stage.set();
    String link = stage.file().minutes();
    Provider.ofTheHouse().suspend(stage.acme().tenant());
    Patience.within(Duration.ofSeconds(2)).until(() -> status(link) == 404);
    assertThat(status(stage.file().stable())).isEqualTo(404);
    assertThat(stage.foreign().opened().status()).isEqualTo(200);
    Provider.ofTheHouse().reactivate(stage.acme().tenant());
    Patience.within(Duration.ofSeconds(2)).until(() -> status(link) == 200);
  }

  @Test
  void anUploadThatIsInNoMessageYetStandsInNoThread() {
    Stage stage = Stage.set();
    Desk olga = stage.acme().owner().logsIn();
    long conversation = stage.carla().conversation();
    JsonNode waiting =
        olga.upload(stage.acme().id(), conversation, Upload.text("draft.txt", SECRET)).ok().json();
    String thread =
        new Client().get(stage.carla().messages()).ok().body()
            + olga.get("/app/accounts/" + stage.acme().id() + "/fragments/thread?c=" + conversation)
                .ok()
                .body();
    assertThat(thread).doesNotContain(waiting.path("key").asText());
  }

  @Test
  void playersGetPartsAndNobodyWritesThere() {
    Stage stage = Stage.set();
    Client player = new Client();
    String link = stage.file().minutes();
    Answer part = player.send(player.request(link).header("Range", "bytes=0-3").GET());
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(SECRET.substring(0, 4));
    Answer behind = player.send(player.request(link).header("Range", "bytes=900-").GET());
    assertThat(behind.status()).isEqualTo(416);
    for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(player.send(verb, link, Map.of()).status()).as(verb).isIn(400, 403, 404, 405, 501);
      assertThat(player.send(verb, stage.file().stable(), Map.of()).status())
          .as(verb)
          .isIn(400, 403, 404, 405, 501);
    }
    assertThat(stage.file().opened().ok().body()).isEqualTo(SECRET);
  }
}
