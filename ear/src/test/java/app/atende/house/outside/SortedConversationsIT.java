package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is put aside comes back at its time; nobody sorts by another account's words. */
class SortedConversationsIT {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  @Test
  void whatWasPutAsideOpensAtItsTimeAndOnlyOnce() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = acme.owner().logsIn();
    Desk mallory = globex.owner().logsIn();
    long ours = begin(acme);
    long theirs = begin(globex);
    assertThat(ours).isEqualTo(theirs);
    String soon = LocalDateTime.now(ZONE).plusSeconds(3).truncatedTo(ChronoUnit.MILLIS).toString();
    String late = LocalDateTime.now(ZONE).plusDays(1).truncatedTo(ChronoUnit.MILLIS).toString();
    snooze(olga, acme, ours, soon);
    snooze(mallory, globex, theirs, late);
    String list = "/app/accounts/%d/fragments/list?tab=all&status=open";
    Patience.within(Duration.ofSeconds(20))
        .until(() -> olga.get(list.formatted(acme.id())).ok().body().contains("Carla"));
    String thread =
        olga.get("/app/accounts/%d/fragments/thread?c=%d".formatted(acme.id(), ours)).ok().body();
    assertThat(thread.split("O tempo do adiamento terminou", -1)).hasSize(2);
    assertThat(mallory.get(list.formatted(globex.id())).ok().body()).doesNotContain("Carla");
  }

  @Test
  void aCardIsGivenOnlyWhereItsListHoldsIt() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    long id = begin(acme);
    String card = "/app/accounts/%d/fragments/card?tab=all&status=open&c=%d";
    assertThat(olga.get(card.formatted(acme.id(), id)).ok().body()).contains("Carla");
    olga.act(acme.id(), "conversations/" + id + "/resolve", Map.of("version", -1)).ok();
    assertThat(olga.get(card.formatted(acme.id(), id)).ok().body()).doesNotContain("Carla");
  }

  @Test
  void aTimeThatIsOverAndWordsThatMeanNoneAreRefused() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    long id = begin(acme);
    Map<String, Object> past = Map.of("version", -1, "at", "2020-01-01T09:00");
    Answer refused = olga.act(acme.id(), "conversations/" + id + "/snooze", past);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("TIME_PAST");
    Answer unclear = olga.act(acme.id(), "times", Map.of("words", "logo mais"));
    assertThat(unclear.json().path("code").asText()).isEqualTo("TIME_NOT_UNDERSTOOD");
    Answer meant = olga.act(acme.id(), "times", Map.of("words", "amanhã às 9h")).ok();
    assertThat(meant.json().path("at").asText()).endsWith("T09:00");
  }

  @Test
  void labelsAndTeamsOfAnotherAccountAreNotThere() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = acme.owner().logsIn();
    Desk mallory = globex.owner().logsIn();
    long ours = begin(acme);
    long label =
        olga.act(acme.id(), "labels", Map.of("title", "vip")).ok().json().path("id").asLong();
    olga.act(acme.id(), "conversations/" + ours + "/labels", Map.of("add", List.of(label))).ok();
    long theirs = begin(globex);
    Map<String, Object> add = Map.of("add", List.of(label));
    Answer foreign = mallory.act(globex.id(), "conversations/" + theirs + "/labels", add);
    assertThat(foreign.status()).isEqualTo(404);
    Answer team = mallory.act(globex.id(), "conversations/" + theirs + "/team", Map.of("team", 1));
    assertThat(team.status()).isEqualTo(404);
    assertThat(mallory.act(acme.id(), "labels", Map.of("title", "hers")).status()).isEqualTo(404);
    assertThat(mallory.get("/app/accounts/" + globex.id() + "/label/" + label).status())
        .isEqualTo(404);
    assertThat(olga.get("/app/accounts/" + acme.id() + "/label/" + label + "?tab=all").ok().body())
        .contains("Carla", "vip");
  }

  @Test
  void aPlainAgentMakesNoLabels() {
    Company acme = Company.acme();
    Desk ada = acme.agent("Ada").logsIn();
    Answer refused = ada.act(acme.id(), "labels", Map.of("title", "vip"));
    assertThat(refused.status()).isEqualTo(403);
    for (String page : List.of("labels", "teams")) {
      String address = "/app/accounts/" + acme.id() + "/settings/" + page + "/list";
      assertThat(ada.get(address).status()).isEqualTo(404);
    }
  }

  private static long begin(Company company) {
    return Contact.at(company.api("Suporte"), "Carla").begins("Meu pacote sumiu");
  }

  private static void snooze(Desk desk, Company company, long id, String at) {
    Map<String, Object> until = Map.of("version", -1, "at", at);
    desk.act(company.id(), "conversations/" + id + "/snooze", until).ok();
  }
}
