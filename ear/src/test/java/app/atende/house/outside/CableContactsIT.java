package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Cable;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Foreign clients hear when contacts are merged and deleted (contract 10). */
class CableContactsIT {

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
