package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Tokens;
import app.atende.house.Office;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Authenticator;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Phone;
import app.atende.people.ProgramKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs sign in as their people do, and come back with the session (contract 3, X25–X27). */
class SignInDoorsIT {
  private static final String PROFILE = "/api/v1/profile";
  private static final String VALID = "/auth/validate_token";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");

  @BeforeEach
  void letEarlierTriesBeForgotten() {
    Provider.ofTheHouse().forgetTries();
  }

  /** The order of calls of the app of phones (contract 13.1). */
  @Test
  void aPhoneSignsInAndMakesItsFirstCalls() {
    Contact.at(acme.api("Suporte", ada), "Carla").begins("oi");
    Answer in = Phone.signIn(ada.email(), ada.password()).ok();
    JsonNode self = in.json().path("data");
    assertThat(self.path("id").asLong()).isEqualTo(ada.id());
    assertThat(self.path("account_id").asLong()).isEqualTo(acme.id());
    assertThat(self.path("pubsub_token").asText()).isNotEmpty();
    assertThat(self.has("access_token")).isFalse();
    isASessionOfSixtyDays(in);
    Client phone = Phone.with(in);
    Answer profile = phone.get(PROFILE).ok();
    assertThat(profile.json()).isEqualTo(self);
    for (String name : List.of("access-token", "client", "uid", "expiry", "authorization")) {
      assertThat(profile.header(name)).as(name).isPresent().isEqualTo(in.header(name));
    }
    for (String list : List.of("inboxes", "labels", "teams", "custom_attribute_definitions")) {
      phone.get(acme.path(list)).ok();
    }
    JsonNode seen = phone.get(acme.path("conversations?assignee_type=all")).ok().json();
    assertThat(seen.at("/data/meta/all_count").asInt()).isEqualTo(1);
    Client bearer = new Client().with("Authorization", in.header("authorization").orElseThrow());
    assertThat(bearer.get(PROFILE).ok().json()).isEqualTo(self);
    JsonNode valid = phone.get(VALID).ok().json().path("payload");
    assertThat(valid.path("success").asBoolean()).isTrue();
    assertThat(valid.at("/data/created_at").asText()).endsWith("Z");
  }

  private void isASessionOfSixtyDays(Answer in) {
    assertThat(in.header("token-type")).contains("Bearer");
    assertThat(in.header("uid")).contains(ada.email());
    long end = Long.parseLong(in.header("expiry").orElseThrow());
    Instant day = Instant.now().plus(Duration.ofDays(60));
    assertThat(Instant.ofEpochSecond(end)).isBetween(day.minusSeconds(3600), day);
    assertThat(in.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whoSignedOutIsOut() {
    Client phone = Phone.of(ada);
    Client other = Phone.of(ada);
    String devices = "/app/accounts/" + acme.id() + "/profile/settings";
    assertThat(ada.logsIn().get(devices).ok().body()).contains("Aplicativo ou programa");
    Answer out = phone.send("DELETE", "/auth/sign_out", null).ok();
    assertThat(out.body()).isEqualTo("{\"success\":true}");
    isNobody(phone);
    Answer again = phone.send("DELETE", "/auth/sign_out", null);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.json().path("success").asBoolean(true)).isFalse();
    other.get(PROFILE).ok();
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
    Answer wrong = Phone.signIn(ada.email(), "not the password at all");
    Answer unknown = Phone.signIn("nobody-" + ada.email(), "not the password at all");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body())
        .isEqualTo(unknown.body())
        .contains("\"success\":false", "Invalid login credentials. Please try again.");
    for (String odd :
        List.of("", "[]", "{", "{\"email\":{},\"password\":[]}", "{\"email\":null}")) {
      Answer refused = new Client().send("POST", "/auth/sign_in", odd);
      assertThat(refused.status()).as(odd).isBetween(400, 422);
    }
    for (int more = 1; more <= 4; more++) {
      Phone.signIn(ada.email(), "guess " + more);
    }
    Answer throttled = Phone.signIn(ada.email(), ada.password());
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.header("Retry-After")).isPresent();
  }

  /** A wrong, old or foreign part of the three is as good as none of them (X8). */
  @Test
  void onlyTheWholeKeyOfALivingSessionOpens() {
    Person mallory = Company.globex().owner();
    ProgramKey key = key(Phone.signIn(ada.email(), ada.password()).ok());
    ProgramKey theirs = key(Phone.signIn(mallory.email(), mallory.password()).ok());
    shows(key.token(), key.client(), key.uid()).get(PROFILE).ok();
    isNobody(shows(key.token(), theirs.client(), key.uid()));
    isNobody(shows(key.token(), key.client(), theirs.uid()));
    isNobody(shows(theirs.token(), key.client(), key.uid()));
    isNobody(shows(Tokens.random(), key.client(), key.uid()));
    isNobody(new Client().with("access-token", key.token()).with("uid", key.uid()));
    Client both = shows(key.token(), key.client(), key.uid()).with("api_access_token", "wrong");
    assertThat(both.get(PROFILE).body()).contains("Invalid Access Token");
    String forged = "{\"access-token\":\"a\",\"client\":\"b\",\"uid\":\"c\\r\\nx: y\"}";
    byte[] bytes = forged.getBytes(StandardCharsets.UTF_8);
    String header = "Bearer " + Base64.getEncoder().encodeToString(bytes);
    isNobody(new Client().with("Authorization", header));
    ada.program().with("Authorization", "Bearer " + ada.token()).get(PROFILE).ok();
  }

  @Test
  void cookiesOpenNothingHereAndKeysOfProgramsOpenNoPage() {
    Desk desk = ada.logsIn();
    isNobody(desk);
    ProgramKey key = key(Phone.signIn(ada.email(), ada.password()).ok());
    Client thief = new Client();
    thief.plant(Desk.SESSION, key.token());
    assertThat(thief.get("/app/accounts/" + acme.id() + "/dashboard").status()).isEqualTo(302);
    Client page = shows(key.token(), key.client(), key.uid());
    assertThat(page.get("/app/accounts/" + acme.id() + "/dashboard").status()).isEqualTo(302);
    isNobody(shows(desk.cookie(Desk.SESSION).orElseThrow(), key.client(), key.uid()));
  }

  @Test
  void aSecondFactorIsAskedForAndEachCodeOpensOnce() {
    Office office = new Office();
    String app = office.newKey(ada);
    List<String> recovery = office.turnOnSecondFactor(ada, app);
    String step = halfway();
    Answer wrong = Phone.secondStep(step, "otp_code", "000000");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().has("error")).isTrue();
    assertThat(Phone.secondStep("no-such-token", "otp_code", "000000").status()).isEqualTo(401);
    String code = new Authenticator(app).shows(0);
    Client phone = Phone.with(Phone.secondStep(step, "otp_code", code).ok());
    phone.get(PROFILE).ok();
    assertThat(Phone.secondStep(step, "backup_code", recovery.get(0)).status())
        .as("the first step is used up")
        .isEqualTo(401);
    assertThat(Phone.secondStep(halfway(), "otp_code", code).status()).as("twice").isEqualTo(400);
    Phone.secondStep(halfway(), "backup_code", recovery.get(0)).ok();
    assertThat(Phone.secondStep(halfway(), "backup_code", recovery.get(0)).status()).isEqualTo(400);
  }

  private String halfway() {
    Answer first = Phone.signIn(ada.email(), ada.password());
    assertThat(first.status()).isEqualTo(206);
    assertThat(first.json().path("mfa_required").asBoolean()).isTrue();
    assertThat(first.header("access-token")).isEmpty();
    return first.json().path("mfa_token").asText();
  }

  @Test
  void aForgottenPasswordIsReplacedByTheLinkOfAMail() {
    Client phone = Phone.of(ada);
    String known = asked(acme.owner().email());
    assertThat(asked("nobody-" + ada.email())).isEqualTo(known);
    String token = new Office().reset(ada).replaceFirst(".*=", "");
    String wanted = Tokens.random();
    Map<String, Object> typo =
        Map.of("reset_password_token", token, "password", wanted, "password_confirmation", "x");
    assertThat(new Client().send("PUT", "/auth/password", typo).status()).isEqualTo(422);
    Map<String, Object> right =
        Map.of("reset_password_token", token, "password", wanted, "password_confirmation", wanted);
    Client other = Phone.with(new Client().send("PUT", "/auth/password", right).ok());
    other.get(PROFILE).ok();
    isNobody(phone);
    Answer twice = new Client().send("PUT", "/auth/password", right);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.json().path("message").asText()).isEqualTo("Invalid token");
  }

  private static String asked(String email) {
    return new Client().post("/auth/password", Map.of("email", email)).ok().body();
  }

  @Test
  void aSessionOpensTheAccountsOfItsPersonUntilItsDayComes() {
    Client phone = Phone.of(ada);
    phone.get(acme.path("conversations")).ok();
    Company globex = Company.globex();
    Contact.at(globex.api("Suporte"), "Dora").begins("segredo da Globex");
    assertThat(phone.get(globex.path("conversations/1")).status()).isEqualTo(404);
    assertThat(Phone.of(globex.owner()).get(acme.path("conversations")).status()).isEqualTo(404);
    Provider.ofTheHouse().suspend(acme.tenant());
    Patience.within(Duration.ofSeconds(2))
        .until(() -> phone.get(acme.path("conversations")).status() == 401);
    assertThat(phone.get(acme.path("conversations")).body()).contains("Account is suspended");
    Provider.ofTheHouse()
        .control()
        .update(
            "UPDATE user_session SET seen_at = seen_at - INTERVAL 59 DAY WHERE user_id = ?",
            ada.id());
    phone.get(PROFILE).ok();
    Provider.ofTheHouse()
        .control()
        .update(
            "UPDATE user_session SET expires_at = UTC_TIMESTAMP(6) WHERE user_id = ?", ada.id());
    isNobody(phone);
  }

  /** In every word of the contract: 401 logs a phone out, so it is for real. */
  private static void isNobody(Client client) {
    Answer refused = client.get(PROFILE);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().at("/errors/0").asText())
        .isEqualTo("You need to sign in or sign up before continuing.");
    Answer invalid = client.get(VALID);
    assertThat(invalid.status()).isEqualTo(401);
    assertThat(invalid.body())
        .isEqualTo("{\"success\":false,\"errors\":[\"Invalid login credentials\"]}");
  }

  private static Client shows(String token, String client, String uid) {
    return new Client().with("access-token", token).with("client", client).with("uid", uid);
  }

  private static ProgramKey key(Answer in) {
    return new ProgramKey(
        in.header("access-token").orElseThrow(),
        in.header("client").orElseThrow(),
        in.header("uid").orElseThrow());
  }
}
