package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Tokens;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Person;
import app.atende.house.world.Phone;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person changes about himself by a program (contract 6.1). */
class OwnProfileIT {
  private static final String PROFILE = "/api/v1/profile";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Client phone = Phone.of(ada);

  @BeforeEach
  void letEarlierTriesBeForgotten() {
    Provider.ofTheHouse().forgetTries();
  }

  @Test
  void whatIsNamedIsChangedAndTheRestStays() {
    Map<String, Object> first =
        Map.of(
            "name",
            "Ada Lima",
            "display_name",
            "Ada",
            "message_signature",
            "*Ada*",
            "ui_settings",
            Map.of("side", "left", "gone", true));
    JsonNode changed = phone.send("PUT", PROFILE, Map.of("profile", first)).ok().json();
    assertThat(changed.path("name").asText()).isEqualTo("Ada Lima");
    assertThat(changed.path("available_name").asText()).isEqualTo("Ada");
    assertThat(changed.path("message_signature").asText()).isEqualTo("*Ada*");
    String flat =
        "{\"ui_settings\":{\"gone\":null,\"message_signature\":\"x\"},\"role\":\"owner\"}";
    JsonNode again = phone.send("PATCH", PROFILE, flat).ok().json();
    assertThat(again.path("name").asText()).isEqualTo("Ada Lima");
    assertThat(again.path("message_signature").asText()).isEqualTo("*Ada*");
    assertThat(again.at("/ui_settings/side").asText()).isEqualTo("left");
    assertThat(again.path("ui_settings").has("gone")).isFalse();
    phone.send("PUT", PROFILE, Map.of("email", ada.email())).ok();
    isRefusedAt("email", Map.of("email", "other@acme.example"));
    isRefusedAt("name", Map.of("name", " "));
    isRefusedAt("message_signature", Map.of("message_signature", "x".repeat(3000)));
    isRefusedAt("ui_settings", Map.of("ui_settings", "{\"a\":".repeat(30) + "1" + "}".repeat(30)));
    assertThat(phone.get(PROFILE).ok().json()).isEqualTo(again);
  }

  private void isRefusedAt(String field, Map<String, Object> body) {
    Answer refused = phone.send("PUT", PROFILE, body);
    assertThat(refused.status()).as("%s → %s", field, refused).isEqualTo(422);
    assertThat(refused.json().at("/attributes/0").asText()).isEqualTo(field);
  }

  @Test
  void aPictureComesAndGoes() {
    Map<String, String> name = Map.of("profile[name]", "Ada Lima");
    Answer text = phone.put(PROFILE, name, "profile[avatar]", List.of(Upload.text("a.png", "x")));
    assertThat(text.status()).isEqualTo(422);
    assertThat(text.json().at("/attributes/0").asText()).isEqualTo("avatar");
    assertThat(phone.get(PROFILE).ok().json().path("name").asText()).isEqualTo("Ada");
    List<Upload> picture = List.of(Upload.picture("a.gif"));
    JsonNode shown = phone.put(PROFILE, name, "profile[avatar]", picture).ok().json();
    assertThat(shown.path("name").asText()).isEqualTo("Ada Lima");
    assertThat(pictures()).isEqualTo(1);
    JsonNode gone = phone.send("DELETE", PROFILE + "/avatar", null).ok().json();
    assertThat(gone.path("avatar_url").asText("?")).isEmpty();
    assertThat(pictures()).isZero();
  }

  private long pictures() {
    return Provider.ofTheHouse()
        .control()
        .find(
            "SELECT COUNT(*) AS pictures FROM user_picture WHERE user_id = ?",
            row -> row.number("pictures"),
            ada.id())
        .orElseThrow();
  }

  @Test
  void anotherPasswordNeedsTheOneBeforeAndEndsTheOtherSessions() {
    Client other = Phone.of(ada);
    String wanted = Tokens.random();
    Answer wrong = phone.send("PUT", PROFILE, password("guess", wanted));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).isEqualTo("{\"error\":\"Invalid current password\"}");
    isRefusedAt("password", password(ada.password(), "short"));
    phone.send("PUT", PROFILE, password(ada.password(), wanted)).ok();
    phone.get(PROFILE).ok();
    assertThat(other.get(PROFILE).status()).isEqualTo(401);
    assertThat(Phone.signIn(ada.email(), ada.password()).status()).isEqualTo(401);
    Phone.signIn(ada.email(), wanted).ok();
  }

  private static Map<String, Object> password(String current, String wanted) {
    return Map.of("current_password", current, "password", wanted, "password_confirmation", wanted);
  }

  @Test
  void availabilityAndTheActiveAccountAreThoseOfTheAccountThatIsNamed() {
    Company globex = Company.globex();
    Provider.ofTheHouse().people().seat(globex.tenant(), ada);
    Map<String, Object> busy =
        Map.of("availability", "busy", "account_id", Long.toString(globex.id()));
    JsonNode told = phone.post(PROFILE + "/availability", Map.of("profile", busy)).ok().json();
    assertThat(of(told, globex).path("availability").asText()).isEqualTo("busy");
    assertThat(of(told, acme).path("availability").asText()).isEqualTo("online");
    Map<String, Object> kept = Map.of("auto_offline", "false", "account_id", globex.id());
    JsonNode stays = phone.post(PROFILE + "/auto_offline", kept).ok().json();
    assertThat(of(stays, globex).path("auto_offline").asBoolean(true)).isFalse();
    for (Company here : List.of(globex, acme)) {
      Map<String, Object> active = Map.of("profile", Map.of("account_id", here.id()));
      assertThat(phone.send("PUT", PROFILE + "/set_active_account", active).ok().body()).isEmpty();
      assertThat(phone.get(PROFILE).ok().json().path("account_id").asLong()).isEqualTo(here.id());
    }
  }

  @Test
  void anAccountThatIsNoneOfHisIsNotFoundAndOddWordsAreRefused() {
    long foreign = Company.globex().id();
    for (String route : List.of("availability", "auto_offline")) {
      Map<String, Object> there =
          Map.of("availability", "busy", "auto_offline", true, "account_id", foreign);
      assertThat(phone.post(PROFILE + "/" + route, there).status()).isEqualTo(404);
    }
    Map<String, Object> there = Map.of("account_id", foreign);
    assertThat(phone.send("PUT", PROFILE + "/set_active_account", there).status()).isEqualTo(404);
    Map<String, Object> odd = Map.of("availability", "asleep", "account_id", acme.id());
    assertThat(phone.post(PROFILE + "/availability", odd).status()).isEqualTo(422);
    assertThat(phone.post(PROFILE + "/availability", Map.of("availability", "busy")).status())
        .isEqualTo(422);
  }

  private static JsonNode of(JsonNode self, Company company) {
    for (JsonNode account : self.path("accounts")) {
      if (account.path("id").asLong() == company.id()) {
        return account;
      }
    }
    throw new AssertionError(company.id() + " is missing in " + self);
  }

  @Test
  void aTokenIsRenewedByItselfAndThoseWithNamesStay() {
    JsonNode first = phone.post(PROFILE + "/reset_access_token", Map.of()).ok().json();
    Client program = new Client().with("api_access_token", first.path("access_token").asText());
    program.get(PROFILE).ok();
    JsonNode second = program.post(PROFILE + "/reset_access_token", Map.of()).ok().json();
    assertThat(program.get(PROFILE).status()).isEqualTo(401);
    Client next = new Client().with("api_access_token", second.path("access_token").asText());
    assertThat(next.get(PROFILE).ok().json().has("access_token")).isFalse();
    ada.program().get(PROFILE).ok();
  }
}
