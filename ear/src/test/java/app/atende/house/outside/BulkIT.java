package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.outside.StatementCount.Cost;
import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many conversations at once through the door: whose, how many, and what they cost. */
class BulkIT {
  private static final int MANY = 100;

  /** What is asked once, and what each conversation writes and leaves to the durable lane. */
  private static final long FIXED = 14;

  private static final long EACH = 7;

  @Test
  void conversationsOfAnotherAccountStayAsTheyAre() {
    Company acme = crowded(Company.acme());
    Company globex = crowded(Company.globex());
    Desk mallory = globex.owner().logsIn();
    Map<String, Object> resolve = order(List.of(1L, 2L, 3L), Map.of("status", "resolved"));
    JsonNode done = mallory.act(globex.id(), "conversations/bulk", resolve).ok().json();
    assertThat(done.path("done")).hasSize(3);
    assertThat(mallory.act(acme.id(), "conversations/bulk", resolve).status()).isEqualTo(404);
    String open = "/app/accounts/" + acme.id() + "/fragments/counts?tab=all";
    assertThat(acme.owner().logsIn().get(open).ok().body()).contains(">" + (MANY + 1) + "<");
  }

  @Test
  void whatAPlainAgentDoesNotSeeIsRefusedAndTheOthersAreDone() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Contact.at(acme.api("Suporte", ada), "Carla").begins("Oi");
    Contact.at(acme.api("Diretoria"), "Rui").begins("Oi");
    JsonNode outcome =
        ada.logsIn()
            .act(
                acme.id(),
                "conversations/bulk",
                order(List.of(1L, 2L, 99L), Map.of("agent", ada.id())))
            .ok()
            .json();
    assertThat(outcome.path("done").findValuesAsText("id")).containsExactly("1");
    assertThat(outcome.path("refused").findValuesAsText("id")).containsExactly("2", "99");
    assertThat(outcome.path("refused").findValuesAsText("detail"))
        .containsOnly("Conversa não encontrada.");
  }

  @Test
  void whoWorksInAnInboxIsToldOnlyToThoseWhoSeeSomethingThere() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Person rita = acme.agent("Rita");
    Contact.at(acme.api("Suporte", ada), "Carla").begins("Oi");
    Contact.at(acme.api("Diretoria", rita), "Rui").begins("Oi");
    assertThat(menus(ada, acme, 1).ok().body()).contains("Ada").doesNotContain("Rita");
    assertThat(menus(ada, acme, 2).status()).isEqualTo(404);
    assertThat(menus(ada, acme, 99).status()).isEqualTo(404);
    assertThat(menus(acme.owner(), acme, 2).ok().body()).contains("Rita");
    String hers = "UPDATE conversation SET assignee_id = " + ada.id() + " WHERE display_id = 2";
    Provider.ofTheHouse().write(acme.tenant(), hers);
    assertThat(menus(ada, acme, 2).ok().body()).contains("Rita");
    Company globex = Company.globex();
    Person ben = globex.agent("Ben");
    globex.api("Support", ben);
    globex.api("Sales");
    assertThat(menus(ben, globex, 1).ok().body()).contains("Ben");
    assertThat(menus(ben, globex, 2).status()).isEqualTo(404);
  }

  private static Answer menus(Person who, Company company, long inbox) {
    String bulk = "/app/accounts/" + company.id() + "/fragments/bulk?inboxes=";
    return who.logsIn().get(bulk + inbox);
  }

  @Test
  void moreThanAHundredAndNonsenseAreRefused() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    List<Long> many = LongStream.rangeClosed(1, MANY + 1).boxed().toList();
    assertRefused(olga, acme, order(many, Map.of("status", "resolved")), "TOO_MANY_CONVERSATIONS");
    List<Long> one = List.of(1L);
    assertRefused(olga, acme, order(one, Map.of("status", "x")), "VALUE_INVALID");
    assertRefused(olga, acme, order(one, Map.of("priority", "' OR 1=1")), "VALUE_INVALID");
    assertRefused(olga, acme, order(one, Map.of("agent", -1)), "AGENT_NOT_FOUND");
    assertRefused(olga, acme, order(List.of(0L), Map.of("agent", 0)), "CONVERSATION_NOT_FOUND");
    Map<String, Object> past = Map.of("status", "snoozed", "at", "2020-01-01T09:00");
    assertRefused(olga, acme, order(one, past), "TIME_PAST");
    assertRefused(olga, acme, Map.of("conversations", one), "VALUE_REQUIRED");
    assertRefused(olga, acme, order(one, Map.of("role", "admin")), "BODY_UNREADABLE");
  }

  @Test
  void eachMoreConversationCostsOnlyWhatItWrites() {
    Company acme = crowded(Company.acme());
    Desk olga = acme.owner().logsIn();
    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("agent", acme.owner().id()),
            Map.of("status", "resolved"),
            Map.of("priority", "urgent"))) {
      Cost three = cost(olga, acme, 3, change);
      Cost many = cost(olga, acme, MANY, change);
      String said = change.keySet() + ": 3 cost " + three + ", 100 cost " + many;
      long each = (many.queries() - three.queries()) / (MANY - 3);
      assertThat(each).as(said).isLessThanOrEqualTo(EACH);
      assertThat(many.queries()).as(said).isLessThanOrEqualTo(FIXED + MANY * EACH);
      assertThat(many.switches()).as(said).isLessThan(MANY);
    }
  }

  private static Cost cost(Desk desk, Company company, int number, Map<String, Object> change) {
    List<Long> ids = LongStream.rangeClosed(1, number).boxed().toList();
    List<Map<String, Object>> back = new ArrayList<>();
    Question question =
        new Question(
            "bulk",
            () -> takeBack(desk, company, back),
            () -> {
              Answer answer = desk.act(company.id(), "conversations/bulk", order(ids, change));
              for (JsonNode done : answer.ok().json().path("done")) {
                back.add(item(done));
              }
              return answer;
            });
    Cost cost = new StatementCount().of(question, told -> told.queries() <= FIXED + number * EACH);
    takeBack(desk, company, back);
    return cost;
  }

  private static Map<String, Object> item(JsonNode done) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", done.path("id").asLong());
    item.put("version", done.path("state").path("version").asLong());
    item.put("change", done.path("back"));
    return item;
  }

  private static void takeBack(Desk desk, Company company, List<Map<String, Object>> back) {
    JsonNode outcome =
        desk.act(company.id(), "conversations/bulk/undo", Map.of("conversations", back))
            .ok()
            .json();
    assertThat(outcome.path("refused")).isEmpty();
    back.clear();
  }

  private static void assertRefused(
      Desk desk, Company company, Map<String, Object> order, String code) {
    Answer answer = desk.act(company.id(), "conversations/bulk", order);
    assertThat(answer.json().path("code").asText()).as("%s → %s", order, answer).isEqualTo(code);
  }

  private static Map<String, Object> order(List<Long> ids, Map<String, Object> change) {
    return Map.of("conversations", ids, "change", change);
  }

  /** A hundred conversations of Carla's, and the one from which they are copied. */
  private static Company crowded(Company company) {
    Contact.at(company.api("Suporte"), "Carla").begins("Oi");
    Provider.ofTheHouse()
        .write(
            company.tenant(),
            "INSERT INTO conversation (display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
                + " status, opened_at, last_activity_at, created_at, updated_at) SELECT"
                + " 1 + seq, UUID(), c.inbox_id, c.contact_id, c.contact_inbox_id, 'OPEN', NOW(6),"
                + " NOW(6), NOW(6), NOW(6) FROM conversation c JOIN seq_1_to_"
                + MANY
                + " WHERE c.display_id = 1");
    return company;
  }
}
