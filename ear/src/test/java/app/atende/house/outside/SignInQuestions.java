package app.atende.house.outside;

import app.atende.house.Office;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import app.atende.house.world.Person;
import app.atende.house.world.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the programs of a person ask who sign in, and what is his own whatever the account. */
final class SignInQuestions {
  private static final String PROFILE = "/api/v1/profile";

  private final Crowd crowd;
  private final Person ada;
  private final Client[] phone = new Client[1];
  private final List<Question> all = new ArrayList<>();

  private SignInQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.ada = crowd.ada();
  }

  static List<Question> of(Crowd crowd) {
    SignInQuestions questions = new SignInQuestions(crowd);
    questions.sessions();
    questions.passwords();
    questions.profile();
    questions.places();
    return questions.all;
  }

  private void sessions() {
    Runnable out = () -> Provider.ofTheHouse().forgetTries();
    all.add(
        new Question(
            "POST /auth/sign_in", out, () -> Phone.signIn(ada.email(), ada.password()).ok()));
    Runnable in = () -> phone[0] = Phone.of(ada);
    all.add(
        new Question(
            "DELETE /auth/sign_out", in, () -> phone[0].send("DELETE", "/auth/sign_out", null)));
    Client other = Phone.of(ada);
    add("GET /auth/validate_token", () -> other.get("/auth/validate_token"));
    add("GET " + PROFILE + " · by a session", () -> other.get(PROFILE));
    add("POST " + PROFILE + "/reset_access_token", () -> other.post(reset(), Map.of()));
  }

  private static String reset() {
    return PROFILE + "/reset_access_token";
  }

  private void passwords() {
    Person rita = Provider.ofTheHouse().people().register("Rita", "crowd");
    Map<String, Object> mail = Map.of("email", rita.email());
    all.add(
        new Question(
            "POST /auth/password",
            () -> Provider.ofTheHouse().forgetTries(),
            () -> new Client().post("/auth/password", mail)));
    // A mail on its way makes the links before it worthless, so this is somebody else.
    Person sam = Provider.ofTheHouse().people().register("Sam", "crowd");
    String[] token = new String[1];
    all.add(
        new Question(
            "PATCH /auth/password",
            () -> token[0] = new Office().reset(sam).replaceFirst(".*=", ""),
            () -> new Client().send("PUT", "/auth/password", another(token[0], sam))));
  }

  private static Map<String, Object> another(String token, Person person) {
    return Map.of("reset_password_token", token, "password", person.password());
  }

  private void profile() {
    Client program = ada.program();
    add(
        "PATCH " + PROFILE,
        () ->
            program.send(
                "PUT",
                PROFILE,
                Map.of("name", "Ada", "message_signature", "Ada", "ui_settings", Map.of("w", 1))));
    add("DELETE " + PROFILE + "/avatar", () -> program.send("DELETE", PROFILE + "/avatar", null));
  }

  private void places() {
    Client program = ada.program();
    long account = crowd.company().id();
    Map<String, Object> busy = Map.of("availability", "busy", "account_id", account);
    Map<String, Object> online = Map.of("availability", "online", "account_id", account);
    String availability = PROFILE + "/availability";
    all.add(
        new Question(
            "POST " + availability,
            () -> program.post(availability, Map.of("profile", online)).ok(),
            () -> program.post(availability, Map.of("profile", busy))));
    Map<String, Object> off = Map.of("auto_offline", false, "account_id", account);
    String offline = PROFILE + "/auto_offline";
    add("POST " + offline, () -> program.post(offline, Map.of("profile", off)));
    Map<String, Object> here = Map.of("profile", Map.of("account_id", account));
    String active = PROFILE + "/set_active_account";
    add("PATCH " + active, () -> program.send("PUT", active, here));
  }

  private void add(String name, Supplier<Answer> ask) {
    all.add(Question.of(name, ask));
  }
}
