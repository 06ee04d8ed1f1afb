package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Cable;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Foreign clients hear when contacts are merged and deleted, and nothing of what is told in another
 * account (contract 12.3).
 */
class CableContactsIT {
  private static final List<String> PERSONAL =
      List.of(
          "notification.created",
          "notification.updated",
          "notification.deleted",
          "conversation.mentioned",
          "first.reply.created",
          "account.cache_invalidated");

  @Test
  void whoIsMergedAndWhoIsDeletedIsToldWithWhatWasKnownOfHim() {
    Company acme = Company.acme();
    Inbox support = acme.api("Suporte");
    Contact.at(support, "Carla");
    Contact.at(support, "Dora");
    Desk olga = acme.owner().logsIn();
    Client program = acme.owner().program();
    try (Cable cable = Cable.ofUser(program, acme.id())) {
      Map<String, Object> dora = Map.of("version", -1, "merged", 2, "merged_version", -1);
      olga.act(acme.id(), "contacts/1/merge", dora).ok();
      Patience.within(Duration.ofSeconds(5)).until(() -> events(cable).size() >= 3);
      assertThat(events(cable))
          .contains("contact.merged 1 Carla", "contact.deleted 2 Dora", "contact.updated 1 Carla");
    }
  }

  /** Both own the same conversation and the same notice, and the same agent works in both. */
  @Test
  void whatIsToldInOneAccountIsNotHeardInAnotherThatOwnsTheSameIds() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Person ada = acme.agent("Ada");
    Provider.ofTheHouse().people().seat(globex.tenant(), ada);
    Contact.at(acme.api("Suporte", ada), "Carla").begins("uma de Acme");
    Contact dora = Contact.at(globex.api("Suporte", ada), "Dora");
    dora.begins("uma de Globex");
    try (Cable here = Cable.ofUser(ada.program(), acme.id());
        Cable there = Cable.ofUser(ada.program(), globex.id());
        Cable mallorys = Cable.ofUser(globex.owner().program(), globex.id())) {
      tellAda(acme, ada);
      PERSONAL.forEach(event -> here.await(event, told -> isOf(acme, told)));
      dora.writes("um sinal").ok();
      for (Cable cable : List.of(there, mallorys)) {
        cable.await("message.created", told -> isOf(globex, told));
        PERSONAL.forEach(event -> assertThat(cable.told(event)).as(event).isEmpty());
      }
      tellAda(globex, ada);
      PERSONAL.forEach(event -> there.await(event, told -> isOf(globex, told)));
      PERSONAL.forEach(event -> assertThat(here.told(event)).allMatch(told -> isOf(acme, told)));
      assertThat(there.told("notification.created").get(0).at("/notification/id"))
          .isEqualTo(here.told("notification.created").get(0).at("/notification/id"));
      assertThat(there.heard().toString()).doesNotContain("uma de Acme");
      assertThat(mallorys.told("notification.created")).isEmpty();
    }
  }

  /** She is given the first conversation, named in a note, and there is a new label. */
  private static void tellAda(Company company, Person ada) {
    Client owner = company.owner().program();
    String first = company.path("conversations/1");
    owner.post(first + "/assignments?assignee_id=" + ada.id(), null).ok();
    String named = "veja, [@Ada](mention://user/%d/Ada)".formatted(ada.id());
    owner.post(first + "/messages", Map.of("content", named, "private", true)).ok();
    owner.post(first + "/messages", Map.of("content", "já vamos ver")).ok();
    owner.post(company.path("labels"), Map.of("title", "vip")).ok();
    Client program = ada.program();
    JsonNode told = program.get(company.path("notifications?sort_order=asc")).ok().json();
    String notice = company.path("notifications/" + told.at("/data/payload/0/id").asLong());
    program.send("PATCH", notice, Map.of()).ok();
    program.send("DELETE", notice, null).ok();
  }

  private static boolean isOf(Company company, JsonNode told) {
    return told.path("account_id").asLong() == company.id();
  }

  private static List<String> events(Cable cable) {
    return cable.heard().stream()
        .map(frame -> frame.path("message"))
        .filter(message -> message.path("event").asText().startsWith("contact."))
        .flatMap(
            message ->
                Stream.of(
                    message.path("event").asText()
                        + " "
                        + message.path("data").path("id").asLong()
                        + " "
                        + message.path("data").path("name").asText()))
        .toList();
  }
}
