package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is scheduled in two accounts that own the same ids: each sends its own, once, at its own
 * time (X9, I2, I6), and bad input is told apart from our own mistakes.
 */
class ScheduledApartIT {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  /** A company with one agent and one conversation, both with the lowest ids. */
  private record Shop(Company company, Person agent, Contact contact, Desk desk) {
    static Shop open(String name, String owner) {
      Company company = Company.named(name, owner);
      Person agent = company.agent("Ada");
      Contact contact = Contact.at(company.api("Suporte", agent), "Carla " + name);
      contact.begins("lost parcel");
      return new Shop(company, agent, contact, agent.logsIn());
    }

    Answer act(String below, Object body) {
      return desk.act(company.id(), "conversations/1/scheduled_messages" + below, body);
    }

    List<String> thread() {
      return contact.reads().findValuesAsText("content");
    }

    String list() {
      return desk.get("/app/accounts/" + company.id() + "/fragments/scheduled?c=1").ok().body();
    }
  }

  private final Shop acme = Shop.open("Acme", "Olga");
  private final Shop globex = Shop.open("Globex", "Mallory");

  @Test
  void eachAccountSendsItsOwnAtItsTimeAndOnlyOnce() {
    String key =
        acme.desk()
            .upload(acme.company().id(), 1, Upload.text("a.txt", "a file"))
            .ok()
            .json()
            .path("key")
            .asText();
    Map<String, Object> soon = new HashMap<>(later("at Acme", Duration.ofSeconds(3)));
    soon.put("attachments", List.of(key));
    long ours = acme.act("", soon).ok().json().path("id").asLong();
    long theirs =
        globex.act("", later("at Globex", Duration.ofDays(1))).ok().json().path("id").asLong();
    assertThat(ours).isEqualTo(theirs);
    assertThat(acme.list()).contains("at Acme").doesNotContain("at Globex");
    Patience.within(Duration.ofSeconds(20)).until(() -> acme.thread().contains("at Acme"));
    Patience.within(Duration.ofSeconds(5)).until(() -> acme.list().contains("Enviada"));
    assertThat(acme.thread()).containsOnlyOnce("at Acme");
    assertThat(acme.contact().reads().toString()).contains("a.txt");
    assertThat(globex.thread()).doesNotContain("at Acme", "at Globex");
    assertThat(globex.list()).contains("Agendada").doesNotContain("Enviada");
  }

  @Test
  void whoMayNotSeeTheConversationGetsNothingOfIt() {
    long id = acme.act("", later("secret", Duration.ofDays(1))).ok().json().path("id").asLong();
    Desk ben = acme.company().agent("Ben").logsIn();
    long account = acme.company().id();
    String path = "conversations/1/scheduled_messages";
    assertThat(ben.act(account, path, later("x", Duration.ofDays(1))).status()).isEqualTo(404);
    assertThat(ben.act(account, path + "/" + id, later("x", Duration.ofDays(1))).status())
        .isEqualTo(404);
    assertThat(ben.act(account, path + "/" + id + "/cancel", Map.of("version", 1)).status())
        .isEqualTo(404);
    assertThat(ben.get("/app/actions/accounts/" + account + "/" + path + "/" + id).status())
        .isEqualTo(404);
    assertThat(ben.get("/app/accounts/" + account + "/fragments/scheduled?c=1").status())
        .isEqualTo(404);
    assertThat(acme.list()).contains("secret");
  }

  @Test
  void badInputIsRefusedInWordsAtItsField() {
    refused("TIME_PAST", "at", Map.of("content", "x", "at", "2020-01-01T09:00"));
    refused("TIME_TOO_FAR", "at", Map.of("content", "x", "at", "+99999-01-01T09:00"));
    refused("VALUE_INVALID", "at", Map.of("content", "x", "at", "amanhã"));
    refused("VALUE_REQUIRED", "at", Map.of("content", "x"));
    refused("MESSAGE_EMPTY", "content", later(" ", Duration.ofDays(1)));
    Map<String, Object> foreign = new HashMap<>(later("x", Duration.ofDays(1)));
    foreign.put("attachments", List.of("nobodys"));
    refused("ATTACHMENT_NOT_FOUND", "attachments", foreign);
    assertThat(acme.act("/99", later("x", Duration.ofDays(1))).json().path("code").asText())
        .isEqualTo("SCHEDULED_MESSAGE_NOT_FOUND");
  }

  private void refused(String code, String field, Map<String, Object> body) {
    Answer answer = acme.act("", body);
    assertThat(answer.json().path("code").asText()).as("%s", answer).isEqualTo(code);
    assertThat(answer.json().path("field").asText()).as("%s", answer).isEqualTo(field);
    assertThat(answer.json().path("detail").asText()).as("%s", answer).isNotBlank();
  }

  private static Map<String, Object> later(String content, Duration in) {
    String at = LocalDateTime.now(ZONE).plus(in).truncatedTo(ChronoUnit.MILLIS).toString();
    return Map.of("content", content, "at", at);
  }
}
