package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What agents write with and have not sent yet, in two accounts that own the same ids: each has its
 * own (X9, I6), and bad input is told apart from our own mistakes.
 */
class WritingApartIT {

  /** A company with one agent, one conversation and one canned response, all with the id 1. */
  private record Shop(Company company, Person agent, Contact contact, Desk desk) {
    static Shop open(String name, String owner) {
      Company company = Company.named(name, owner);
      Person agent = company.agent("Ada");
      Contact contact = Contact.at(company.api("Suporte", agent), "Carla " + name);
      contact.begins("lost parcel");
      company.canned("oi", "{{contact.name}} at " + name);
      return new Shop(company, agent, contact, agent.logsIn());
    }

    Answer act(String action, Object body) {
      return desk.act(company.id(), action, body);
    }

    JsonNode look(String path) {
      return desk.get("/app/actions/accounts/" + company.id() + "/" + path).ok().json();
    }
  }

  private final Shop acme = Shop.open("Acme", "Olga");
  private final Shop globex = Shop.open("Globex", "Mallory");

  @Test
  void eachAccountHasItsOwnCannedResponses() {
    assertThat(texts(acme.look("canned_responses?q=oi"), "excerpt"))
        .containsExactly("{{contact.name}} at Acme");
    assertThat(acme.act("conversations/1/canned_responses/1", Map.of()).ok().json().path("content"))
        .hasToString("\"Carla Acme at Acme\"");
    assertThat(
            globex.act("conversations/1/canned_responses/1", Map.of()).ok().json().path("content"))
        .hasToString("\"Carla Globex at Globex\"");
  }

  @Test
  void eachAccountHasItsOwnVariables() {
    String content = "{{contact.name}}|{{agent.email}}|{{conversation.id}}|{{contact.company}}";
    JsonNode preview = acme.act("conversations/1/preview", Map.of("content", content)).ok().json();
    assertThat(preview.path("content").asText())
        .isEqualTo("Carla Acme|" + acme.agent().email() + "|1|");
    assertThat(preview.path("undefined").get(0).asText()).isEqualTo("contact.company");
    assertThat(texts(globex.look("conversations/1/variables"), "value")).contains("Carla Globex");
  }

  @Test
  void eachAccountHasItsOwnDrafts() {
    acme.act("conversations/1/draft", draft("at Acme")).ok();
    globex.act("conversations/1/draft", draft("at Globex")).ok();
    assertThat(texts(acme.look("me/writing"), "content")).containsExactly("at Acme");
    assertThat(texts(globex.look("me/writing"), "content")).containsExactly("at Globex");
  }

  @Test
  void aFileOfOneAccountIsNoneOfTheOther() {
    String key =
        acme.desk()
            .upload(acme.company().id(), 1, Upload.text("a.txt", "x"))
            .ok()
            .json()
            .path("key")
            .asText();
    Answer refused =
        globex.act("conversations/1/messages", Map.of("content", "x", "attachments", List.of(key)));
    assertThat(refused.status()).isEqualTo(404);
  }

  @Test
  void whoMayNotSeeAConversationGetsNothingOfIt() {
    Desk ben = acme.company().agent("Ben").logsIn();
    long account = acme.company().id();
    assertThat(
            Stream.of(
                    ben.act(account, "conversations/1/preview", Map.of("content", "{{a.b}}")),
                    ben.act(account, "conversations/1/canned_responses/1", Map.of()),
                    ben.act(account, "conversations/1/draft", draft("x")),
                    ben.get("/app/actions/accounts/" + account + "/conversations/1/variables"))
                .map(Answer::status))
        .containsOnly(404);
    assertThat(texts(acme.look("me/writing"), "content")).isEmpty();
  }

  @Test
  void badInputIsRefusedInWords() {
    assertThat(acme.act("conversations/1/canned_responses/99", Map.of()).status()).isEqualTo(404);
    assertThat(acme.act("conversations/1/draft", draft("x".repeat(150_001))).json().path("code"))
        .hasToString("\"MESSAGE_TOO_LONG\"");
    assertThat(acme.act("me/signature", Map.of("channel", "PIGEON", "on", true)).status())
        .isEqualTo(422);
    assertThat(acme.act("conversations/1/draft", Map.of("note", "maybe")).status()).isEqualTo(400);
    assertThat(texts(acme.look("canned_responses?q=" + "x".repeat(500)), "id")).isEmpty();
    assertThat(texts(acme.look("canned_responses?q=%25%5C%27%00"), "id")).isEmpty();
  }

  private static Map<String, Object> draft(String content) {
    return Map.of("note", false, "content", content, "at", 1_700_000_000_000L);
  }

  private static List<String> texts(JsonNode answer, String field) {
    return answer.findValuesAsText(field).stream().filter(text -> !text.isEmpty()).toList();
  }
}
