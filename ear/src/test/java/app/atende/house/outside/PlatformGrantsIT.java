package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Platform;
import app.atende.people.PlatformApp.ObjectKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A platform app reaches what it made or was granted, and nothing else (contract 8, X6). */
class PlatformGrantsIT {
  /** Acme's provider, with one thing of each kind. */
  private record Stage(Platform ours, Company acme, long user, long bot) {
    static Stage set() {
      Company acme = Company.acme();
      Platform ours = Platform.appOf(acme);
      Map<String, Object> bot = Map.of("name", "secret bot", "account_id", acme.id());
      long made = ours.post("agent_bots", bot).ok().json().path("id").asLong();
      return new Stage(ours, acme, acme.owner().id(), made);
    }

    String address(Endpoint endpoint) {
      long id = endpoint.template().contains("/users/") ? user : acme.id();
      return endpoint.address(acme.id(), endpoint.template().contains("agent_bots") ? bot : id);
    }
  }

  private static List<Endpoint> withIds() {
    return Endpoints.behind(Door.PLATFORM).stream()
        .filter(endpoint -> endpoint.template().contains("{"))
        .toList();
  }

  @Test
  void everyAddressRefusesAnAppThatWasNotGrantedIt() {
    Stage stage = Stage.set();
    Platform stranger = Platform.app("mallory");
    long hers = stranger.account("Globex");
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : withIds()) {
      String address = stage.address(endpoint);
      Map<String, Object> body = Map.of("user_id", stage.user(), "name", "stolen");
      Answer answer = stranger.client().send(endpoint.verb(), address, body);
      softly.assertThat(answer.status()).as("%s → %s", address, answer).isEqualTo(401);
      softly.assertThat(answer.body()).as(address).contains("Non permissible resource");
    }
    softly.assertAll();
    assertThat(withIds()).hasSizeGreaterThanOrEqualTo(13);
    String members = "accounts/" + hers + "/account_users";
    assertThat(stranger.post(members, Map.of("user_id", stage.user())).status())
        .as("another's user into her own account")
        .isEqualTo(401);
    long user = stranger.user("Eve").path("id").asLong();
    assertThat(
            stranger
                .post("accounts/" + stage.acme().id() + "/account_users", Map.of("user_id", user))
                .status())
        .isEqualTo(401);
    Map<String, Object> bot = Map.of("name", "spy", "account_id", stage.acme().id());
    assertThat(stranger.post("agent_bots", bot).status()).isEqualTo(401);
    assertThat(stranger.get("accounts").ok().json()).hasSize(1);
    assertThat(stranger.get("agent_bots").ok().json()).isEmpty();
    demandUntouched(stage);
  }

  private static void demandUntouched(Stage stage) {
    String account = "accounts/" + stage.acme().id();
    assertThat(stage.ours().get(account).ok().json().path("name").asText()).isEqualTo("Acme");
    assertThat(stage.ours().get(account + "/account_users").ok().json()).hasSize(1);
    assertThat(stage.ours().get("agent_bots/" + stage.bot()).ok().body()).contains("secret bot");
    assertThat(stage.ours().get("users/" + stage.user()).ok().json().path("name").asText())
        .isEqualTo("Olga");
  }

  @Test
  void noOtherTokenOpensThisDoor() {
    Stage stage = Stage.set();
    Map<String, Object> bot = Map.of("name", "robot", "account_id", stage.acme().id());
    JsonNode robot = stage.ours().post("agent_bots", bot).ok().json();
    List<Client> others = new ArrayList<>();
    others.add(new Client());
    others.add(new Client().with("api_access_token", ""));
    others.add(new Client().with("api_access_token", "guessed"));
    others.add(stage.acme().owner().program());
    others.add(stage.acme().owner().logsIn());
    others.add(new Client().with("api_access_token", robot.path("access_token").asText()));
    others.add(new Client().with("Authorization", "Bearer " + stage.ours().token()));
    SoftAssertions softly = new SoftAssertions();
    for (Client client : others) {
      for (Endpoint endpoint : Endpoints.behind(Door.PLATFORM)) {
        Answer answer = client.send(endpoint.verb(), stage.address(endpoint), Map.of());
        softly.assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(401);
        softly.assertThat(answer.body()).contains("Invalid access_token");
      }
    }
    softly.assertAll();
    demandUntouched(stage);
    Client program = new Client().with("api_access_token", stage.ours().token());
    assertThat(program.get(stage.acme().path("inboxes")).status())
        .as("and this one opens no other")
        .isEqualTo(401);
  }

  @Test
  void theSameNumberIsAnotherThingInEachKind() {
    Stage stage = Stage.set();
    Platform ofUser = Platform.appOf(ObjectKind.USER, stage.acme().id());
    Platform ofBot = Platform.appOf(ObjectKind.BOT, stage.acme().id());
    Platform ofAccount = Platform.appOf(ObjectKind.ACCOUNT, stage.user());
    String account = "accounts/" + stage.acme().id();
    assertThat(ofUser.get(account).status()).isEqualTo(401);
    assertThat(ofBot.get(account).status()).isEqualTo(401);
    assertThat(ofBot.get(account + "/account_users").status()).isEqualTo(401);
    assertThat(ofAccount.get("users/" + stage.user()).status()).isEqualTo(401);
    assertThat(ofAccount.get("users/" + stage.user() + "/login").status()).isEqualTo(401);
    assertThat(ofUser.get("agent_bots/" + stage.acme().id()).status()).isEqualTo(401);
  }

  @Test
  void aSharedUserShowsEachAppOnlyItsOwnAccounts() {
    Company acme = Company.acme();
    Platform ours = Platform.appOf(acme);
    Platform theirs = Platform.appOf(Company.globex(), acme.owner());
    long globex = theirs.get("accounts").ok().json().path(0).path("id").asLong();
    Map<String, Object> seat = Map.of("user_id", acme.owner().id());
    theirs.post("accounts/" + globex + "/account_users", seat).ok();
    JsonNode seen = ours.get("users/" + acme.owner().id()).ok().json();
    assertThat(seen.path("accounts").findValuesAsText("name")).containsExactly("Acme");
    assertThat(seen.path("account_id").asLong()).isEqualTo(acme.id());
    JsonNode theirView = theirs.get("users/" + acme.owner().id()).ok().json();
    assertThat(theirView.path("accounts").findValuesAsText("name")).containsExactly("Globex");
  }
}
