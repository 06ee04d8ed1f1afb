package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Office;
import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator deletes his account: it is closed at once, and only this one. */
class AccountEndIT {

  @Test
  void whoTypesTheNameClosesHisAccountAndNoOther() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = acme.owner().logsIn();
    String page = "/app/accounts/" + acme.id() + "/settings/general";
    Answer refused = olga.press(page, "farewell", "confirm", Map.of("confirmation", "Globex"));
    assertThat(refused.body()).contains("exatamente assim");
    olga.get(page).ok();
    Answer gone = olga.press(page, "farewell", "confirm", Map.of("confirmation", "Acme"));
    assertThat(gone.body()).contains("<redirect url=\"/app/accounts\"");
    assertThat(olga.get(page).status()).isNotEqualTo(200);
    globex.owner().logsIn().get("/app/accounts/" + globex.id() + "/dashboard").ok();
    Desk paula = new Office().operator("Paula").logsInAtProvider();
    assertThat(paula.get("/provider/accounts/" + acme.id()).ok().body())
        .contains("administrador da conta");
  }
}
