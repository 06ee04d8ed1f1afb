package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.outside.Postbacks.Postback;
import app.atende.house.outside.Right.Case;
import app.atende.house.outside.RoleStage.Actor;
import app.atende.house.world.Answer;
import app.atende.house.world.Cable;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Form;
import app.atende.house.world.Inbox;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Role × operation × conversation (X10), made of all endpoints there are: whoever has the right
 * that {@link Rights} names is let in, and everybody else is refused; and no answer shows a
 * conversation or a contact to who may not see it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesByOperationIT {
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
  private static final Set<Right> ELSEWHERE_TRIED = EnumSet.of(Right.ADDRESS, Right.SOCKET);

  /** For those who only look, and for what comes in. */
  private final RoleStage seen = new RoleStage();

  @AfterAll
  void close() {
    seen.close();
  }

  @Test
  void everyOperationSaysWhatRightItNeeds() {
    assertThat(Rights.operations()).isNotEmpty().allMatch(each -> Rights.of(each).isPresent());
  }

  @Test
  void everyRoleDoesWhatItsRightsSayAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    try (RoleStage stage = new RoleStage()) {
      for (Endpoint operation : inTheirOrder()) {
        Right right = Rights.of(operation).orElseThrow();
        for (Actor who : stage.actors()) {
          for (Case of : cases(right)) {
            Answer answer = stage.ask(who, operation, of);
            String what = who.role() + ": " + operation.plain() + " of " + of;
            judge(right, who, of, answer).forEach(why -> wrong.add(what + " " + why));
          }
          if (!operation.reads() && right.dependsOnTheConversation()) {
            stage.giveBack();
          }
        }
      }
    }
    assertThat(wrong.stream().limit(200)).isEmpty();
  }

  /** What is wrong with an answer. */
  private static List<String> judge(Right right, Actor who, Case of, Answer answer) {
    List<String> wrong = new ArrayList<>();
    boolean expected = right.has(who.role(), of);
    if (answer.status() >= 500 || letIn(right, answer) != expected) {
      wrong.add((expected ? "was refused: " : "was let in: ") + brief(answer));
    }
    List<String> shown = shown(answer);
    if (!known(who).containsAll(shown)) {
      wrong.add("was shown " + shown);
    }
    if (!isShown(right, who, of, shown)) {
      wrong.add("was shown only " + shown);
    }
    return wrong;
  }

  private static String brief(Answer answer) {
    return answer.toString().lines().findFirst().orElse("").replaceAll("(.{120}).*", "$1");
  }

  /** First what only reads, and what takes things away at the end. */
  private static List<Endpoint> inTheirOrder() {
    return Rights.operations().stream()
        .filter(each -> !ELSEWHERE_TRIED.contains(Rights.of(each).orElseThrow()))
        .sorted(
            Comparator.<Endpoint, Boolean>comparing(each -> !each.reads())
                .thenComparing(each -> each.template().startsWith("/api/"))
                .thenComparing(each -> each.template().endsWith("/delete_read"))
                .thenComparing(
                    each ->
                        each.template().matches(".*/(agent_bots|inboxes|contacts|teams)/\\{[^/]*"))
                .thenComparing(each -> each.template().contains("inbox_members"))
                .thenComparing(each -> each.verb().equals("DELETE")))
        .toList();
  }

  private static List<Case> cases(Right right) {
    return right.dependsOnTheConversation() ? List.of(Case.values()) : List.of(Case.WAITING);
  }

  private static boolean letIn(Right right, Answer answer) {
    boolean isRefused = REFUSED.contains(answer.status());
    return right == Right.ONE_OF_MANY
        ? !isRefused && answer.body().contains("\"refused\":[]")
        : !isRefused;
  }

  /** The names and words of conversations that stand in an answer. */
  private static List<String> shown(Answer answer) {
    return Stream.of(Case.values())
        .flatMap(each -> Stream.of(each.contact(), each.secret()))
        .filter(answer.body()::contains)
        .toList();
  }

  private static List<String> known(Actor who) {
    List<String> known = new ArrayList<>();
    for (Case each : Case.values()) {
      boolean sees = Right.sees(who.role(), each);
      if (sees) {
        known.add(each.secret());
      }
      if (sees || Right.CONTACTS.has(who.role(), each)) {
        known.add(each.contact());
      }
    }
    return known;
  }

  /** A list shows what one sees, and a card the conversation that is asked for. */
  private static boolean isShown(Right right, Actor who, Case of, List<String> shown) {
    List<Case> wanted =
        switch (right) {
          case LIST -> List.of(Case.values());
          case CARD -> List.of(of);
          default -> List.of();
        };
    return wanted.stream()
        .filter(each -> Right.sees(who.role(), each))
        .allMatch(each -> shown.contains(each.contact()) || shown.contains(each.secret()));
  }

  /** A role that changes while its holder has a form before him (S8). */
  @Test
  void aFormThatWasOpenedWithMoreRightsSavesNothing() {
    Company acme = Company.acme();
    Person eva = acme.agent("Eva");
    Contact.at(acme.api("Suporte", eva), "Carla").begins("Oi");
    Inbox site = acme.website("Site", eva);
    acme.role("Nada", "");
    write(acme, "INSERT INTO label (title, color, created_at) VALUES ('vip', '#112233', NOW(6))");
    write(acme, "INSERT INTO team (name, created_at) VALUES ('Entregas', NOW(6))");
    SoftAssertions softly = new SoftAssertions();
    for (Postback form : Postbacks.of(acme, eva.logsIn(), site.id())) {
      for (String role : List.of("nothing", "agent")) {
        become(acme, eva, "administrator");
        Form opened = form.open().get();
        become(acme, eva, role);
        Answer answer = form.send().apply(opened);
        softly
            .assertThat(answer.status() == 200)
            .as("%s as %s → %s", form.name(), role, brief(answer))
            .isEqualTo(form.right().has(role, Case.WAITING));
      }
    }
    softly.assertAll();
  }

  private static void become(Company company, Person who, String role) {
    write(
        company,
        "UPDATE agent SET role = '%s', custom_role_id = %s, version = version + 1 WHERE id = %d"
            .formatted(
                role.equals("administrator") ? "ADMINISTRATOR" : "AGENT",
                role.equals("nothing")
                    ? "(SELECT id FROM custom_role WHERE name = 'Nada')"
                    : "NULL",
                who.id()));
  }

  private static void write(Company company, String sql) {
    Provider.ofTheHouse().write(company.tenant(), sql);
  }

  /**
   * The rail, the lists beside it and the command bar offer what one may open, and nothing else.
   */
  @Test
  void pagesAreOfferedToThoseWhoMayOpenThem() {
    SoftAssertions softly = new SoftAssertions();
    String home = "/app/accounts/" + seen.acme().id();
    List<Endpoint> pages =
        Endpoints.everyPage().stream()
            .filter(page -> page.template().matches("/app/accounts/\\{account}/[^{<]*"))
            .filter(page -> !page.template().contains("/fragments/"))
            .toList();
    for (Actor who : seen.actors()) {
      String offered =
          who.desk().get(home + "/dashboard").ok().body()
              + who.desk().get(home + "/settings/canned-response/list").ok().body();
      for (Endpoint page : pages) {
        String end = page.template().replace("/app/accounts/{account}", "") + "\"";
        softly
            .assertThat(offered.contains(end))
            .as("%s: %s", who.role(), page)
            .isEqualTo(Rights.of(page).orElseThrow().has(who.role(), Case.WAITING));
      }
    }
    softly.assertAll();
  }

  @Test
  void numbersCountWhatOneSees() {
    SoftAssertions softly = new SoftAssertions();
    String counts = "/app/actions/accounts/" + seen.acme().id() + "/views/counts";
    for (Actor who : seen.actors()) {
      long all = Stream.of(Case.values()).filter(each -> Right.sees(who.role(), each)).count();
      var views = who.desk().get(counts).ok().json().path("views");
      for (String view : List.of("/dashboard", "/label/1", "/team/1")) {
        softly
            .assertThat(views.path(view).path("number").asLong())
            .as("%s: %s", who.role(), view)
            .isEqualTo(all);
      }
    }
    softly.assertAll();
  }

  @Test
  void socketsTellEachRoleOfWhatItSees() {
    SoftAssertions softly = new SoftAssertions();
    List<Ears> all = seen.actors().stream().map(who -> Ears.of(seen, who)).toList();
    for (Case each : Case.values()) {
      seen.contact(each).writes("novidade " + each.secret()).ok();
    }
    Map<String, Object> sign = Map.of("short_code", "sinal", "content", "sinal");
    Actor owner = all.get(all.size() - 1).who();
    owner.desk().act(seen.acme().id(), "canned_responses", sign).ok();
    all.forEach(Ears::awaitTheSign);
    for (Ears ears : all) {
      for (Case each : Case.values()) {
        boolean sees = Right.sees(ears.who().role(), each);
        String what = ears.who().role() + " of " + each;
        boolean byConsole = ears.heard(ears.console().heard(), each);
        boolean byCable = ears.heard(ears.cable().heard(), each);
        softly.assertThat(byConsole).as("console: " + what).isEqualTo(sees);
        softly.assertThat(byCable).as("cable: " + what).isEqualTo(sees);
      }
      ears.close();
    }
    softly.assertAll();
  }

  /** Both sockets of somebody. */
  private record Ears(Actor who, Line console, Cable cable) {
    static Ears of(RoleStage stage, Actor who) {
      Line console = Line.ofConsole(who.desk(), stage.acme().id());
      Cable cable = Cable.ofUser(who.program(), stage.acme().id());
      return new Ears(who, console, cable);
    }

    /** What comes last is heard by all on the console's line, and both lines are fed in turn. */
    void awaitTheSign() {
      console.await("canned_response_changed");
      List<Case> seen =
          Stream.of(Case.values()).filter(each -> Right.sees(who.role(), each)).toList();
      Patience.within(Duration.ofSeconds(5))
          .until(() -> seen.stream().allMatch(each -> heard(cable.heard(), each)));
    }

    boolean heard(List<JsonNode> frames, Case each) {
      return frames.toString().contains("novidade " + each.secret());
    }

    void close() {
      console.close();
      cable.close();
    }
  }
}
