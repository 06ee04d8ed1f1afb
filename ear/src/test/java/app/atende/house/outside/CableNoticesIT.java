package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Cable;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two who are told of the same thing in the same moment. */
class CableNoticesIT {

  @Test
  void whoAreToldTogetherHearEachOfHisOwnNotice() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Person ben = acme.agent("Ben");
    Contact carla = Contact.at(acme.api("Suporte", ada, ben), "Carla");
    String one = acme.path("conversations/" + carla.begins("cadê a encomenda?"));
    Client olga = acme.owner().program();
    olga.post(one + "/participants", Map.of("user_ids", List.of(ada.id(), ben.id()))).ok();
    try (Cable adas = Cable.ofUser(ada.program(), acme.id());
        Cable bens = Cable.ofUser(ben.program(), acme.id())) {
      carla.writes("ainda nada").ok();
      assertThat(hears(adas)).isEqualTo(newest(ada, acme));
      assertThat(hears(bens)).isEqualTo(newest(ben, acme)).isNotEqualTo(newest(ada, acme));
    }
  }

  private static long hears(Cable cable) {
    return cable.await("notification.created", any -> true).at("/notification/id").asLong();
  }

  private static long newest(Person reader, Company company) {
    JsonNode page = reader.program().get(company.path("notifications")).ok().json();
    assertThat(page.at("/data/payload")).hasSize(1);
    return page.at("/data/payload/0/id").asLong();
  }
}
