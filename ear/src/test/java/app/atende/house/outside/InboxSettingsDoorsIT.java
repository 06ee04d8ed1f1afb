package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.AskedByAddress;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Upload;
import app.atende.house.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hours, questions and the widget's button, as programs set them and visitors meet them. */
class InboxSettingsDoorsIT {

  private static final Map<String, Object> HOURS =
      Map.of(
          "working_hours_enabled",
          true,
          "timezone",
          "Europe/Lisbon",
          "out_of_office_message",
          "We are away.",
          "working_hours",
          List.of(
              Map.of("day_of_week", 0, "open_all_day", true),
              Map.of("day_of_week", "1", "closed_all_day", "true"),
              Map.of(
                  "day_of_week",
                  2,
                  "open_hour",
                  8,
                  "open_minutes",
                  15,
                  "close_hour",
                  12,
                  "close_minutes",
                  0)));

  @Test
  void hoursAreSetByTheDayAndTheOthersStay() {
    Company acme = Company.acme();
    Inbox support = acme.change(acme.api("Support"), HOURS);
    JsonNode inbox = acme.owner().program().get(address(acme, support)).ok().json();
    assertThat(inbox.path("working_hours_enabled").asBoolean()).isTrue();
    assertThat(inbox.path("timezone").asText()).isEqualTo("Europe/Lisbon");
    assertThat(inbox.path("out_of_office_message").asText()).isEqualTo("We are away.");
    JsonNode week = inbox.path("working_hours");
    assertThat(week).hasSize(7);
    assertThat(week.at("/0/open_all_day").asBoolean()).isTrue();
    assertThat(week.at("/1/closed_all_day").asBoolean()).isTrue();
    assertThat(week.at("/1/open_hour").isNull()).isTrue();
    assertThat(week.at("/2/open_minutes").asInt()).isEqualTo(15);
    assertThat(week.at("/3/close_hour").asInt()).as("as it was").isEqualTo(17);
    String door = "/public/api/v1/inboxes/" + support.token();
    assertThat(new Client().get(door).ok().json().path("working_hours")).isEqualTo(week);
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefusedByTheirDay() {
    Company acme = Company.acme();
    Inbox support = acme.api("Support");
    Map<String, Object> backwards = Map.of("day_of_week", 5, "open_hour", 18, "close_hour", 9);
    Answer refused = change(acme, support, Map.of("working_hours", List.of(backwards)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("working_hours_5");
    Map<String, Object> eighth = Map.of("day_of_week", 7, "closed_all_day", true);
    refused = change(acme, support, Map.of("working_hours", List.of(eighth)));
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void theLimitOfAutomaticAssignmentIsSetAndTakenAway() {
    Company acme = Company.acme();
    Inbox support = acme.api("Support");
    acme.change(support, limit(3));
    assertThat(limitOf(acme, support).asInt()).isEqualTo(3);
    acme.change(support, Map.of("name", "Support again"));
    assertThat(limitOf(acme, support).asInt()).as("as it was").isEqualTo(3);
    Answer refused = change(acme, support, limit(0));
    assertThat(refused.status()).isEqualTo(422);
    acme.change(support, limit(""));
    assertThat(limitOf(acme, support).isMissingNode()).isTrue();
  }

  private static Map<String, Object> limit(Object most) {
    return Map.of("auto_assignment_config", Map.of("max_assignment_limit", most));
  }

  private static JsonNode limitOf(Company acme, Inbox inbox) {
    JsonNode found = acme.owner().program().get(address(acme, inbox)).ok().json();
    return found.at("/auto_assignment_config/max_assignment_limit");
  }

  @Test
  void aSiteThatTellsAnAttributeWronglyIsTold() {
    Inbox site = asking();
    Client visitor = new Client();
    visitor.with("X-Auth-Token", config(visitor, site).path("auth_token").asText());
    String token = "?website_token=" + site.token();
    Map<String, Object> user =
        Map.of(
            "identifier", "c-1", "name", "Carla", "custom_attributes", Map.of("age", "x", "b", 1));
    String setUser = "/api/v1/widget/contact/set_user" + token;
    JsonNode known = visitor.send("PATCH", setUser, user).ok().json();
    assertThat(known.path("identifier").asText()).isEqualTo("c-1");
    assertThat(known.at("/refused_custom_attributes/0/attribute").asText()).isEqualTo("age");
    assertThat(known.at("/refused_custom_attributes/0/message").asText()).contains("15");
    Map<String, Object> wrong = Map.of("custom_attributes", Map.of("age", "x"));
    Answer refused = visitor.send("PATCH", "/api/v1/widget/contact" + token, wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("custom_attributes.age");
  }

  @Test
  void whoWritesToAProgramsInboxOutsideOfItsHoursIsToldOnce() {
    Company acme = Company.acme();
    List<Map<String, Object>> closed =
        IntStream.range(0, 7)
            .mapToObj(day -> Map.<String, Object>of("day_of_week", day, "closed_all_day", true))
            .toList();
    Inbox support = acme.change(acme.api("Support"), HOURS);
    acme.change(support, Map.of("working_hours", closed));
    Contact carla = Contact.at(support, "Carla");
    carla.begins("lost parcel");
    carla.writes("hello?").ok();
    assertThat(carla.reads())
        .extracting(message -> message.path("content").asText())
        .containsExactly("lost parcel", "We are away.", "hello?");
    assertThat(carla.reads().get(1).at("/content_attributes/automatic").asText())
        .isEqualTo("OUT_OF_OFFICE");
  }

  @Test
  void theFrameIsToldWhatToAskAndHowTheButtonLooks() {
    JsonNode website = config(new Client(), asking());
    assertThat(website.path("pre_chat_form_enabled").asBoolean()).isTrue();
    assertThat(website.path("widget_position").asText()).isEqualTo("left");
    assertThat(website.path("launcher_type").asText()).isEqualTo("standard");
    JsonNode fields = website.at("/pre_chat_form_options/pre_chat_fields");
    assertThat(fields).hasSize(2);
    assertThat(fields.at("/0/name").asText()).isEqualTo("emailAddress");
    assertThat(fields.at("/1/type").asText()).isEqualTo("number");
    assertThat(fields.at("/1/label").asText()).isEqualTo("Age");
  }

  @Test
  void aVisitorsAnswersAreCheckedOnceMoreAndKept() {
    Inbox site = asking();
    Client visitor = new Client();
    visitor.with("X-Auth-Token", config(visitor, site).path("auth_token").asText());
    String begin = "/api/v1/widget/conversations?website_token=" + site.token();
    assertThat(visitor.post(begin, said(Map.of())).body()).contains("emailAddress");
    assertThat(visitor.post(begin, said(Map.of("email", "carla"))).status()).isEqualTo(422);
    assertThat(visitor.post(begin, said(aged("old"))).body()).contains("\"age\"");

    JsonNode begun = visitor.post(begin, said(aged("42"))).ok().json();
    assertThat(begun.at("/contact/email").asText()).isEqualTo("carla@acme.example");
    assertThat(begun.at("/contact/custom_attributes/age").isInt()).isTrue();
    assertThat(visitor.post(begin, said(Map.of())).ok().json().path("id").asLong())
        .as("who has written before is not asked")
        .isEqualTo(begun.path("id").asLong());
  }

  @Test
  void howContactsAreAskedIsSetAndReadBackAndOddSettingsAreRefused() {
    Company acme = Company.acme();
    Inbox support = acme.api("Support");
    JsonNode fresh = acme.owner().program().get(address(acme, support)).ok().json();
    assertThat(fresh.path("csat_survey_enabled").asBoolean()).isFalse();
    Map<String, Object> rules = Map.of("operator", "does_not_contain", "values", List.of("vip"));
    Map<String, Object> config =
        Map.of("display_type", "star", "message", "How was it?", "survey_rules", rules);
    acme.change(support, Map.of("csat_survey_enabled", true, "csat_config", config));
    JsonNode kept = acme.owner().program().get(address(acme, support)).ok().json();
    assertThat(kept.path("csat_survey_enabled").asBoolean()).isTrue();
    assertThat(kept.at("/csat_config/display_type").asText()).isEqualTo("star");
    assertThat(kept.at("/csat_config/survey_rules/operator").asText())
        .isEqualTo("does_not_contain");
    assertThat(kept.at("/csat_config/survey_rules/values/0").asText()).isEqualTo("vip");
    assertThat(kept.at("/csat_config/frequency").asText()).isEqualTo("once");
    Map<String, Object> odd = Map.of("csat_config", Map.of("display_type", "thumbs"));
    assertThat(change(acme, support, odd).body()).contains("display_type");
  }

  @Test
  void aContactAnswersByTheAddressBelowTheQuestionAndNobodyElsesUuidIsHis() {
    AskedByAddress acme = AskedByAddress.in(Company.acme());
    AskedByAddress globex = AskedByAddress.in(Company.globex());
    Client carla = new Client();
    JsonNode asked = carla.get(acme.door()).ok().json();
    assertThat(asked.path("content").asText()).isEqualTo("How was it?");
    assertThat(asked.path("csat_survey_response").isNull()).isTrue();
    Answer nine = carla.send("PUT", acme.door(), AskedByAddress.rating(9));
    assertThat(nine.status()).isEqualTo(422);
    assertThat(nine.body()).contains("rating");
    assertThat(carla.send("PUT", acme.door(), AskedByAddress.rating(2)).ok().body())
        .contains("\"rating\":2", "It was late");
    assertThat(carla.get(globex.door()).ok().json().path("csat_survey_response").isNull())
        .as("equal ids in another account")
        .isTrue();
    for (String unknown : List.of("x", "7f3c2a10-1111-8222-9333-444455556666", acme.unasked())) {
      String door = "/public/api/v1/csat_survey/" + unknown;
      assertThat(carla.get(door).status()).as(unknown).isEqualTo(404);
      assertThat(carla.send("PATCH", door, AskedByAddress.rating(1)).status()).isEqualTo(404);
      assertThat(carla.get("/survey/responses/" + unknown).status()).isEqualTo(404);
    }
  }

  @Test
  void thePageOfAQuestionNeedsNoScriptAndKeepsWhatWasTyped() {
    AskedByAddress acme = AskedByAddress.in(Company.acme());
    Client carla = new Client().with("Accept-Language", "en");
    Answer page = carla.get(acme.page()).ok();
    assertThat(page.body()).contains("Rate this conversation", "How was it?");
    assertThat(page.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(carla.cookie("JSESSIONID")).isEmpty();
    Answer without = carla.form(acme.page(), Map.of("feedback", "<b>late</b>"));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("Choose one", "&lt;b&gt;late&lt;/b&gt;");
    Answer kept = carla.form(acme.page(), Map.of("rating", "4", "feedback", "<b>late</b>"));
    assertThat(kept.status()).isIn(200, 303);
    String thanks = new Client().with("Accept-Language", "pt-BR").get(acme.page()).ok().body();
    assertThat(thanks).contains("Obrigado", "😀", "&lt;b&gt;late").doesNotContain("<b>");
  }

  /** The other account has an inbox of the same number and asks nothing. */
  @Test
  void whoWritesWithoutBeingAskedAnswersFirst() {
    Inbox site = asking();
    Visitor carla = Visitor.at(site);
    carla.client().with("Accept-Language", "pt-BR");
    Answer refused = carla.writes("lost parcel");
    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.json().at("/attributes/0").asText()).isEqualTo("emailAddress");
    assertThat(refused.json().path("message").asText()).isEqualTo("Preencha este campo.");
    assertThat(carla.sends(Upload.text("a.txt", "a file")).status()).isEqualTo(422);
    assertThat(carla.client().get(carla.path("messages")).ok().json().path("payload")).isEmpty();

    String messages = carla.path("messages");
    carla.client().post(messages, said(aged("42"))).ok();
    JsonNode known = carla.client().get(carla.path("contact")).ok().json();
    assertThat(known.path("has_email").asBoolean()).isTrue();
    carla.writes("and now?").ok();
    assertThat(carla.client().get(messages).ok().json().path("payload")).hasSize(2);

    Visitor stranger = Visitor.at(Company.globex().website("Site"));
    stranger.writes("lost parcel").ok();
  }

  @Test
  void whomTheSiteHasIntroducedIsAskedNothing() {
    Visitor carla = Visitor.at(asking());
    Map<String, Object> introduced = Map.of("identifier", "carla", "name", "Carla");
    carla.client().send("PATCH", carla.path("contact/set_user"), introduced).ok();
    carla.writes("lost parcel").ok();
    Client nobody = new Client();
    assertThat(nobody.post(Visitor.at(carla.site()).path("messages"), said(Map.of())).status())
        .isEqualTo(404);
  }

  private static Inbox asking() {
    Company acme = Company.acme();
    acme.attribute("CONTACT", "NUMBER", "Age", "age");
    List<Map<String, Object>> fields =
        List.of(field("standard", "emailAddress"), field("contact_attribute", "age"));
    Map<String, Object> options =
        Map.of("pre_chat_message", "Who are you?", "pre_chat_fields", fields);
    return acme.change(
        acme.website("Site"),
        Map.of(
            "channel",
            Map.of(
                "pre_chat_form_enabled",
                true,
                "pre_chat_form_options",
                options,
                "widget_position",
                "left")));
  }

  private static JsonNode config(Client visitor, Inbox site) {
    return visitor
        .post("/api/v1/widget/config?website_token=" + site.token(), Map.of())
        .ok()
        .json()
        .path("website_channel_config");
  }

  private static Map<String, Object> aged(String age) {
    return Map.of("email", "carla@acme.example", "custom_attributes", Map.of("age", age));
  }

  private static String address(Company acme, Inbox inbox) {
    return acme.path("inboxes/" + inbox.id());
  }

  private static Answer change(Company acme, Inbox inbox, Map<String, Object> settings) {
    return acme.owner().program().send("PATCH", address(acme, inbox), settings);
  }

  private static Map<String, Object> field(String type, String name) {
    return Map.of("field_type", type, "name", name, "required", true, "enabled", true);
  }

  private static Map<String, Object> said(Map<String, Object> contact) {
    return Map.of("contact", contact, "message", Map.of("content", "lost parcel"));
  }
}
