package app.atende.house.outside;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Crowd;
import app.atende.house.world.Inbox;
import app.atende.house.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls whose cost nobody counts, and which have to be answered rightly all the same. */
final class ConformanceQuestions {
  private static final int TEMPLATE = 3;
  private static final Map<String, Object> FILLED_IN =
      Map.of("submitted_values", List.of(Map.of("name", "order", "value", "4711")));

  private final Crowd crowd;
  private final List<Question> all = new ArrayList<>();

  private ConformanceQuestions(Crowd crowd) {
    this.crowd = crowd;
  }

  static List<Question> of(Crowd crowd) {
    ConformanceQuestions questions = new ConformanceQuestions(crowd);
    questions.formOfAContact();
    questions.formOfAVisitor();
    questions.accounts();
    return questions.all;
  }

  private Inbox greeting(Inbox inbox) {
    Map<String, Object> hello = Map.of("greeting_enabled", true, "greeting_message", "Olá!");
    return crowd.company().change(inbox, hello);
  }

  private void formOfAContact() {
    Contact dora = Contact.at(greeting(crowd.company().api("Saudação")), "Dora");
    dora.begins("oi");
    String address = dora.messages() + "/" + template(dora.reads());
    all.add(
        Question.of(
            "PATCH /public/api/v1/inboxes/{identifier}/contacts/{source}/conversations/{id}"
                + "/messages/{message}",
            () -> dora.client().send("PATCH", address, FILLED_IN)));
  }

  private void formOfAVisitor() {
    Company company = crowd.company();
    Visitor visitor = Visitor.at(greeting(company.website("Saudação do site")));
    visitor.writes("oi").ok();
    JsonNode thread = visitor.client().get(visitor.path("messages")).ok().json().path("payload");
    String address = visitor.path("messages/" + template(thread));
    Map<String, Object> body = Map.of("message", FILLED_IN);
    all.add(
        Question.of(
            "PATCH /api/v1/widget/messages/{message}",
            () -> visitor.client().send("PATCH", address, body)));
  }

  private static long template(JsonNode thread) {
    for (JsonNode message : thread) {
      if (message.path("message_type").asInt() == TEMPLATE) {
        return message.path("id").asLong();
      }
    }
    throw new AssertionError("Nobody was greeted: " + thread);
  }

  private void accounts() {
    Client program = crowd.program();
    String accounts = "/platform/api/v1/accounts";
    long[] made = new long[1];
    all.add(
        Question.of(
            "POST " + accounts,
            () -> {
              Answer answer = program.post(accounts, Map.of("name", "Conforme"));
              made[0] = answer.json().path("id").asLong();
              return answer;
            }));
    all.add(
        Question.of(
            "DELETE " + accounts + "/{id}",
            () -> program.send("DELETE", accounts + "/" + made[0], null)));
  }
}
