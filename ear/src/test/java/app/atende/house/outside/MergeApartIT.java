package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Conversations are merged in one of two accounts that own the same ids: the other one stays as it
 * is, and the old number leads to the kept one through every door.
 */
class MergeApartIT {

  /** A company with a contact who began conversations 1 and 2. */
  private record Shop(Company company, Contact first, Contact second, Desk desk) {
    static Shop open(String name, String owner) {
      Company company = Company.named(name, owner);
      Person agent = company.agent("Ada");
      Contact first = Contact.at(company.api("Suporte", agent), "Carla");
      first.begins("one at " + name);
      Contact second = first.again();
      second.begins("two at " + name);
      return new Shop(company, first, second, agent.logsIn());
    }

    Answer act(String action, Map<String, Object> body) {
      return desk.act(company.id(), "conversations/" + action, body);
    }

    Answer get(String below) {
      return desk.get("/app/accounts/" + company.id() + "/" + below);
    }
  }

  private final Shop acme = Shop.open("Acme", "Olga");
  private final Shop globex = Shop.open("Globex", "Mallory");

  private static Map<String, Object> into(long conversation) {
    return Map.of("version", -1, "into", conversation);
  }

  @Test
  void theOldNumberLeadsToTheKeptOneThroughEveryDoor() {
    acme.act("2/merge", into(1)).ok();
    Answer page = acme.get("conversations/2?tab=all");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/conversations/1?tab=all"));
    assertThat(acme.get("fragments/thread?c=2").ok().body())
        .contains("data-conversation=\"1\"", "one at Acme", "two at Acme");
    acme.act("2/messages", Map.of("content", "an answer")).ok();
    acme.second().writes("one more").ok();
    List<String> seen = acme.first().reads().findValuesAsText("content");
    assertThat(seen).contains("one at Acme", "two at Acme", "an answer", "one more");
    assertThat(acme.second().reads().findValuesAsText("content")).isEqualTo(seen);
  }

  @Test
  void theOtherAccountKeepsBothAndNobodyMergesAcross() {
    String before = globex.get("fragments/list?tab=all").ok().body();
    acme.act("2/merge", into(1)).ok();
    assertThat(globex.get("fragments/list?tab=all").ok().body()).isEqualTo(before);
    assertThat(globex.get("fragments/thread?c=2").ok().body())
        .contains("two at Globex")
        .doesNotContain("Acme");
    globex.act("1/read", Map.of()).ok();
    Answer across = globex.desk().act(acme.company().id(), "conversations/2/merge", into(1));
    assertThat(across.status()).isEqualTo(404);
    Answer back = globex.desk().act(acme.company().id(), "conversations/2/merge/undo", Map.of());
    assertThat(back.status()).isEqualTo(404);
    assertThat(acme.get("fragments/merge?c=1").ok().body()).doesNotContain("Globex");
  }

  @Test
  void takenBackItIsThereAgainAndBadInputIsToldApart() {
    acme.act("2/merge", into(1)).ok();
    acme.act("2/merge/undo", Map.of()).ok();
    assertThat(acme.get("conversations/2").ok().body()).contains("two at Acme");
    assertThat(code(acme.act("2/merge", into(2)))).isEqualTo("CONVERSATIONS_NOT_MERGEABLE");
    assertThat(code(acme.act("2/merge", into(99)))).isEqualTo("CONVERSATION_NOT_FOUND");
    assertThat(code(acme.act("2/merge", Map.of("version", -1)))).isEqualTo("VALUE_REQUIRED");
    assertThat(code(acme.act("2/merge", Map.of("version", 0, "into", 1)))).isEqualTo("STALE_EDIT");
    assertThat(code(acme.act("99/merge/undo", Map.of()))).isEqualTo("CONVERSATION_NOT_FOUND");
  }

  private static String code(Answer answer) {
    return answer.json().path("code").asText();
  }
}
