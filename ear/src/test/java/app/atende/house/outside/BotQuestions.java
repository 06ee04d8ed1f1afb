package app.atende.house.outside;

import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What programs ask about bots of the account, and about who answers first at an inbox. */
final class BotQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Map<String, Object> NONE = Map.of();

  private final Client olga;
  private final String list;
  private final String inbox;
  private final List<Question> all = new ArrayList<>();
  private long made;

  private BotQuestions(Crowd crowd) {
    this.olga = crowd.company().owner().program();
    this.list = crowd.company().path("agent_bots");
    this.inbox = crowd.company().path("inboxes/" + crowd.site().id());
  }

  static List<Question> of(Crowd crowd) {
    BotQuestions questions = new BotQuestions(crowd);
    questions.bots();
    questions.inbox();
    return questions.all;
  }

  private void bots() {
    String name = ACCOUNT + "/agent_bots";
    Map<String, Object> fresh = Map.of("name", "Bot", "outgoing_url", "https://bots.example/");
    Runnable make = () -> made = olga.post(list, fresh).ok().json().path("id").asLong();
    Supplier<String> one = () -> list + "/" + made;
    all.add(
        new Question("POST " + name, this::forget, () -> olga.post(list, Map.of("name", "Bot"))));
    all.add(new Question("GET " + name, make, () -> olga.get(list)));
    all.add(Question.of("GET " + name + "/{id}", () -> olga.get(one.get())));
    all.add(
        new Question(
            "PATCH " + name + "/{id}",
            () -> olga.send("PATCH", one.get(), Map.of("name", "Bot")).ok(),
            () -> olga.send("PATCH", one.get(), Map.of("name", "Other"))));
    add(name + "/{id}/reset_access_token", () -> one.get() + "/reset_access_token");
    all.add(
        Question.of(
            "DELETE " + name + "/{id}/avatar",
            () -> olga.send("DELETE", one.get() + "/avatar", null)));
    add(name + "/{id}/reset_secret", () -> one.get() + "/reset_secret");
    all.add(
        new Question("DELETE " + name + "/{id}", make, () -> olga.send("DELETE", one.get(), null)));
  }

  private void add(String name, Supplier<String> address) {
    all.add(Question.of("POST " + name, () -> olga.post(address.get(), NONE)));
  }

  /** There is room for one more however often this is asked. The crowd's own one stays. */
  private void forget() {
    for (JsonNode bot : olga.get(list).ok().json()) {
      long id = bot.path("id").asLong();
      if (id != 1) {
        olga.send("DELETE", list + "/" + id, null).ok();
      }
    }
  }

  private void inbox() {
    String name = ACCOUNT + "/inboxes/{id}";
    all.add(Question.of("GET " + name + "/agent_bot", () -> olga.get(inbox + "/agent_bot")));
    add(name + "/set_agent_bot", () -> inbox + "/set_agent_bot");
  }
}
