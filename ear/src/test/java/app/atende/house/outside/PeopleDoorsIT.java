package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account, its people and their notices, as programs reach them (contract 6.2 to 6.26). */
class PeopleDoorsIT {
  private static final Map<String, Object> NONE = Map.of();

  private Company acme;
  private Person ada;
  private Client olga;
  private Client adas;
  private String notices;

  @BeforeEach
  void open() {
    acme = Company.acme();
    ada = acme.agent("Ada");
    olga = acme.owner().program();
    adas = ada.program();
    notices = acme.path("notifications");
  }

  private void giveAda(String contact) {
    Inbox support = acme.api("Suporte de " + contact, ada);
    long number = Contact.at(support, contact).begins("cadê a encomenda?");
    olga.post(acme.path("conversations/" + number + "/assignments?assignee_id=" + ada.id()), NONE)
        .ok();
  }

  @Test
  void aPhoneReadsSnoozesAndDropsWhatItsOwnerWasTold() {
    giveAda("Carla");
    JsonNode list = adas.get(notices + "?page=1").ok().json().path("data");
    assertThat(list.at("/meta/unread_count").asInt()).isEqualTo(1);
    assertThat(list.at("/meta/count").asInt()).isEqualTo(1);
    assertThat(list.at("/meta/current_page").isTextual()).isTrue();
    JsonNode told = list.at("/payload/0");
    assertThat(told.path("notification_type").asText()).isEqualTo("conversation_assignment");
    assertThat(told.at("/primary_actor/meta/sender/name").asText()).isEqualTo("Carla");
    assertThat(told.path("push_message_body").asText()).isEqualTo("Carla: cadê a encomenda?");
    assertThat(told.at("/user/id").asLong()).isEqualTo(ada.id());
    assertThat(told.path("read_at").isNull()).isTrue();
    String one = notices + "/" + told.path("id").asLong();
    JsonNode read = adas.send("PATCH", one, NONE).ok().json();
    assertThat(read.path("read_at").isNull()).isFalse();
    assertThat(read.path("primary_actor_id")).isEqualTo(told.path("primary_actor_id"));
    assertThat(adas.get(notices).ok().json().at("/data/payload")).isEmpty();
    assertThat(adas.get(notices + "?includes[]=read").ok().json().at("/data/payload")).hasSize(1);
    assertThat(adas.get(notices + "?includes[]=read&page=2").ok().json().at("/data/payload"))
        .isEmpty();
    putAsideAndDrop(one);
  }

  private void putAsideAndDrop(String one) {
    assertThat(adas.post(one + "/unread", NONE).ok().json().path("read_at").isNull()).isTrue();
    assertThat(adas.get(notices + "/unread_count").ok().body()).isEqualTo("1");
    long later = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
    JsonNode aside = adas.post(one + "/snooze", Map.of("snoozed_until", later)).ok().json();
    assertThat(aside.path("snoozed_until").asText()).endsWith("Z");
    assertThat(adas.get(notices + "/unread_count").ok().body()).isEqualTo("0");
    assertThat(adas.get(notices + "?includes[]=snoozed").ok().json().at("/data/payload"))
        .hasSize(1);
    assertThat(adas.send("DELETE", one, null).ok().body()).isEmpty();
    assertThat(adas.send("DELETE", one, null).status()).isEqualTo(404);
  }

  @Test
  void oneConversationIsReadByItsRowAndEverythingGoesWhenSaidSo() {
    giveAda("Carla");
    giveAda("Dora");
    JsonNode newest = adas.get(notices).ok().json().at("/data/payload/0");
    assertThat(newest.at("/primary_actor/meta/sender/name").asText()).isEqualTo("Dora");
    JsonNode oldest = adas.get(notices + "?sort_order=asc").ok().json().at("/data/payload/0");
    assertThat(oldest.at("/primary_actor/meta/sender/name").asText()).isEqualTo("Carla");
    Map<String, Object> doras =
        Map.of(
            "primary_actor_type",
            "Conversation",
            "primary_actor_id",
            newest.path("primary_actor_id").asLong());
    assertThat(adas.post(notices + "/read_all", doras).ok().body()).isEmpty();
    JsonNode left = adas.get(notices).ok().json().at("/data/payload");
    assertThat(left.findValuesAsText("id")).contains(oldest.path("id").asText());
    assertThat(left).hasSize(1);
    refused(adas.post(notices + "/destroy_all", NONE), "type");
    refused(adas.post(notices + "/destroy_all", Map.of("type", "everything")), "type");
    adas.post(notices + "/destroy_all", Map.of("type", "read")).ok();
    assertThat(adas.get(notices + "?includes[]=read").ok().json().at("/data/payload")).hasSize(1);
    adas.post(notices + "/destroy_all", Map.of("type", "all")).ok();
    assertThat(adas.get(notices).ok().json().at("/data/meta/count").asInt()).isZero();
  }

  private static void refused(Answer answer, String field) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.json().at("/attributes/0").asText()).as("%s", answer).isEqualTo(field);
  }

  @Test
  void aWrongTimeOrPageIsNamed() {
    giveAda("Carla");
    long id = adas.get(notices).ok().json().at("/data/payload/0/id").asLong();
    String snooze = notices + "/" + id + "/snooze";
    for (Object wrong : List.of(1, "amanhã", 999_999_999_999L, "", "9999999999999999999")) {
      refused(adas.post(snooze, Map.of("snoozed_until", wrong)), "snoozed_until");
    }
    refused(adas.get(notices + "?page=x'%20OR%201=1"), "page");
    JsonNode far = adas.get(notices + "?page=99999999999&includes[]=evil").ok().json();
    assertThat(far.at("/data/payload")).isEmpty();
    assertThat(adas.post(notices + "/0/unread", NONE).status()).isEqualTo(404);
    assertThat(olga.send("PATCH", notices + "/" + id, NONE).status()).as("Ada's").isEqualTo(404);
  }

  @Test
  void aPhoneSaysWhatItWantsToHear() {
    String settings = acme.path("notification_settings");
    JsonNode usual = adas.get(settings).ok().json();
    assertThat(texts(usual, "selected_push_flags")).containsExactly("push_conversation_assignment");
    assertThat(texts(usual, "all_email_flags")).hasSize(5);
    Map<String, Object> flags =
        Map.of("selected_email_flags", List.of("email_conversation_mention"));
    JsonNode changed =
        adas.send("PUT", settings, Map.of("notification_settings", flags)).ok().json();
    assertThat(texts(changed, "selected_email_flags"))
        .containsExactly("email_conversation_mention");
    assertThat(texts(changed, "selected_push_flags")).as("not mentioned").hasSize(1);
    refused(adas.send("PATCH", settings, flags), "notification_settings");
    Map<String, Object> shoes = Map.of("selected_push_flags", List.of("shoes"));
    refused(
        adas.send("PATCH", settings, Map.of("notification_settings", shoes)),
        "selected_push_flags");
  }

  @Test
  void aBrowserIsToldByPushAndAPhoneIsNot() {
    String push = "/api/v1/notification_subscriptions";
    Answer phone = adas.post(push, Map.of("subscription_type", "fcm", "push_token", "t"));
    refused(phone, "subscription_type");
    assertThat(phone.body()).contains("browser_push");
    assertThat(adas.send("DELETE", push, Map.of("push_token", "t")).ok().body()).isEmpty();
    Map<String, Object> browser =
        Map.of(
            "subscription_type",
            "browser_push",
            "subscription_attributes",
            ReaderQuestions.BROWSER);
    JsonNode row = adas.post(push, browser).ok().json();
    assertThat(row.path("id").asLong()).isPositive();
    assertThat(row.path("user_id").asLong()).isEqualTo(ada.id());
    assertThat(adas.post(push, browser).ok().json().path("id"))
        .as("again")
        .isEqualTo(row.path("id"));
    assertThat(new Client().post(push, browser).status()).isEqualTo(401);
  }

  private static List<String> texts(JsonNode of, String key) {
    List<String> texts = new ArrayList<>();
    of.path(key).forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void peopleAreLetInChangedAndRemoved() {
    String agents = acme.path("agents");
    String address = "eva@acme" + acme.id() + ".example";
    Map<String, Object> eva =
        Map.of("name", "Eva", "email", address, "role", "agent", "availability", "busy");
    JsonNode made = olga.post(agents, Map.of("agent", eva)).ok().json();
    assertThat(made.path("email").asText()).isEqualTo(address);
    assertThat(made.path("confirmed").asBoolean()).isFalse();
    refused(olga.post(agents, eva), "email");
    refused(olga.post(agents, Map.of("name", "Rui")), "email");
    refused(olga.post(agents, Map.of("email", "r@acme.example", "role", "king")), "role");
    String one = agents + "/" + made.path("id").asLong();
    JsonNode role = olga.post(acme.path("custom_roles"), caixa()).ok().json();
    Map<String, Object> edit =
        Map.of("name", "Eva Lima", "custom_role_id", role.path("id").asLong());
    JsonNode changed = olga.send("PATCH", one, edit).ok().json();
    assertThat(changed.path("name").asText()).isEqualTo("Eva Lima");
    assertThat(changed.path("custom_role_id")).isEqualTo(role.path("id"));
    refused(olga.send("PATCH", one, Map.of("name", " ")), "name");
    Answer last = olga.send("PATCH", agents + "/" + acme.owner().id(), Map.of("role", "agent"));
    assertThat(last.status()).as("the last administrator").isEqualTo(422);
    manyAreLetIn(address);
    assertThat(adas.post(agents, Map.of("email", "x@acme.example")).status()).isEqualTo(401);
    assertThat(adas.send("PATCH", one, edit).status()).isEqualTo(401);
    assertThat(adas.send("DELETE", one, null).status()).isEqualTo(401);
    assertThat(olga.send("DELETE", one, null).ok().body()).isEmpty();
    assertThat(olga.send("DELETE", one, null).status()).isEqualTo(404);
  }

  private void manyAreLetIn(String known) {
    String agents = acme.path("agents");
    String many = "lia@acme" + acme.id() + ".example";
    Map<String, Object> emails = Map.of("emails", List.of("no address", known, many));
    assertThat(olga.post(agents + "/bulk_create", emails).ok().body()).isEmpty();
    assertThat(olga.get(agents).ok().json().findValuesAsText("email")).contains(many);
    refused(olga.post(agents + "/bulk_create", NONE), "emails");
    assertThat(adas.post(agents + "/bulk_create", emails).status()).isEqualTo(401);
  }

  private static Map<String, Object> caixa() {
    return Map.of("name", "Caixa", "permissions", List.of("report_manage", "label_manage"));
  }

  @Test
  void rolesAreMadeChangedAndDeletedAndTheLogTellsOfIt() {
    String roles = acme.path("custom_roles");
    JsonNode made = olga.post(roles, Map.of("custom_role", caixa())).ok().json();
    assertThat(made.path("permissions")).hasSize(2);
    refused(olga.post(roles, caixa()), "name");
    refused(olga.post(roles, Map.of("name", "x", "permissions", "agent_manage")), "permissions");
    String one = roles + "/" + made.path("id").asLong();
    JsonNode told = olga.send("PATCH", one, Map.of("description", "Só relatórios")).ok().json();
    assertThat(told.path("name").asText()).as("what is not said stays").isEqualTo("Caixa");
    assertThat(olga.get(one).ok().json().path("description").asText()).isEqualTo("Só relatórios");
    assertThat(adas.get(roles).status()).isEqualTo(401);
    assertThat(olga.send("DELETE", one, null).ok().body()).isEmpty();
    assertThat(olga.get(one).status()).isEqualTo(404);
    JsonNode log = olga.get(acme.path("audit_logs")).ok().json();
    assertThat(log.path("per_page").asInt()).isEqualTo(25);
    assertThat(log.path("total_entries").asInt()).isEqualTo(log.path("audit_logs").size());
    JsonNode line = log.at("/audit_logs/0");
    assertThat(line.path("action").asText()).isEqualTo("destroy");
    assertThat(line.path("auditable_type").asText()).isEqualTo("CustomRole");
    assertThat(line.path("user_id").asLong()).isEqualTo(acme.owner().id());
    assertThat(log.at("/audit_logs/1/audited_changes/description/1").asText())
        .isEqualTo("Só relatórios");
    assertThat(olga.get(acme.path("audit_logs?page=2")).ok().json().path("audit_logs")).isEmpty();
    assertThat(adas.get(acme.path("audit_logs")).status()).isEqualTo(401);
  }

  @Test
  void theAccountIsReadByAllAndChangedByItsAdministrator() {
    String account = "/api/v1/accounts/" + acme.id();
    JsonNode read = adas.get(account).ok().json();
    assertThat(read.path("id").asLong()).isEqualTo(acme.id());
    assertThat(read.at("/cache_keys/label").asText()).isNotBlank();
    assertThat(read.at("/settings/auto_resolve_after").isNull()).isTrue();
    Map<String, Object> edit =
        Map.of(
            "name", "Acme S.A.", "locale", "en", "auto_resolve_after", 60, "domain", "x.example");
    JsonNode changed = olga.send("PATCH", account, edit).ok().json();
    assertThat(changed.path("name").asText()).isEqualTo("Acme S.A.");
    assertThat(changed.path("domain").isNull()).isTrue();
    assertThat(changed.at("/settings/auto_resolve_after").asInt()).isEqualTo(60);
    refused(olga.send("PATCH", account, Map.of("locale", "xx")), "locale");
    refused(olga.send("PATCH", account, Map.of("auto_resolve_after", 5)), "auto_resolve_after");
    refused(olga.send("PATCH", account, Map.of("support_email", "nobody")), "support_email");
    assertThat(adas.send("PATCH", account, edit).status()).isEqualTo(401);
    assertThat(adas.get(account + "/cache_keys").ok().json().at("/cache_keys/team").asText())
        .isNotBlank();
    assertThat(adas.post(account + "/update_active_at", NONE).ok().body()).isEmpty();
  }

  @Test
  void accountsWithEqualIdsReadAndChangeTheirOwn() {
    Company globex = Company.globex();
    Client mallory = globex.owner().program();
    giveAda("Carla");
    long told = adas.get(notices).ok().json().at("/data/payload/0/id").asLong();
    olga.post(acme.path("custom_roles"), caixa()).ok();
    mallory.post(globex.path("custom_roles"), Map.of("name", "Segredo")).ok();
    for (String there :
        List.of(
            "",
            "/agents",
            "/custom_roles/1",
            "/audit_logs",
            "/notifications",
            "/notification_settings",
            "/cache_keys")) {
      assertThat(mallory.get("/api/v1/accounts/" + acme.id() + there).status())
          .as(there)
          .isEqualTo(404);
    }
    assertThat(mallory.send("PATCH", globex.path("notifications/" + told), NONE).status())
        .isEqualTo(404);
    assertThat(mallory.send("DELETE", globex.path("agents/" + ada.id()), null).status())
        .isEqualTo(404);
    mallory.send("DELETE", globex.path("custom_roles/1"), null).ok();
    assertThat(olga.get(acme.path("custom_roles/1")).ok().json().path("name").asText())
        .isEqualTo("Caixa");
    assertThat(adas.get(notices + "/unread_count").ok().body()).isEqualTo("1");
  }
}
