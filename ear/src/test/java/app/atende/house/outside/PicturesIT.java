package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pictures of agents and contacts at their doors, in two accounts with equal ids: who may see them,
 * how long, and with which headers (X12, X14, ADR 0041).
 */
class PicturesIT {

  private final Company acme = Company.acme();
  private final Company globex = Company.globex();
  private Desk olga;
  private Desk mallory;

  @BeforeEach
  void open() {
    Contact.at(acme.api("Suporte"), "Carla").begins("Olá");
    Contact.at(globex.api("Suporte"), "Carla").begins("Olá");
    olga = acme.owner().logsIn();
    mallory = globex.owner().logsIn();
  }

  @Test
  void anAgentIsSeenByHisColleaguesInEveryPlaceAndByNobodyElse() {
    Desk ada = acme.agent("Ada").logsIn();
    String face = face(olga.sendPicture(acme.id(), "me", Upload.PICTURE));
    demandPicture(olga.get(face));
    demandPicture(ada.get(face));
    assertThat(mallory.get(face).status()).isEqualTo(404);
    assertThat(new Desk().get(face).status()).isEqualTo(302);
    Patience.within(Duration.ofSeconds(5))
        .until(() -> olga.get(page(acme, "/dashboard")).ok().body().contains(face));
    assertThat(ada.get(page(acme, "/dashboard")).ok().body()).contains("data-initials");
  }

  @Test
  void aContactsPictureDiesWhenItIsReplacedAndWithHim() {
    String first = face(olga.sendPicture(acme.id(), "contacts/1", Upload.PICTURE));
    String theirs = face(mallory.sendPicture(globex.id(), "contacts/1", Upload.PICTURE));
    demandPicture(new Desk().get(first));
    assertThat(olga.get(page(acme, "/conversations/1")).ok().body()).contains(first);
    assertThat(mallory.get(page(globex, "/conversations/1")).ok().body())
        .contains(theirs)
        .doesNotContain(first);
    String second = face(olga.sendPicture(acme.id(), "contacts/1", Upload.PICTURE));
    assertThat(olga.get(first).status()).isEqualTo(404);
    demandPicture(olga.get(second));
    assertThat(mallory.sendPicture(acme.id(), "contacts/1", Upload.PICTURE).status())
        .isEqualTo(404);
    demandPicture(mallory.get(theirs));
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() {
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8);
    Answer refused = olga.sendPicture(acme.id(), "contacts/1", drawing);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("PICTURE_UNREADABLE");
    assertThat(olga.sendPicture(acme.id(), "me", drawing).status()).isEqualTo(422);
    byte[] large = new byte[5 * 1024 * 1024 + 1];
    assertThat(olga.sendPicture(acme.id(), "contacts/1", large).json().path("code").asText())
        .isEqualTo("FILE_TOO_LARGE");
  }

  private static String page(Company company, String rest) {
    return "/app/accounts/" + company.id() + rest;
  }

  private static String face(Answer answer) {
    return answer.ok().json().path("face").asText();
  }

  private static void demandPicture(Answer answer) {
    answer.ok();
    assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).hasValue("private, max-age=86400, immutable");
  }
}
