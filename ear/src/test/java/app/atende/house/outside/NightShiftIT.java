package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Night;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The night shift of the deployed product makes up for alarms that were lost, as after a restore:
 * once, and for its own account only, although another one has the same ids (I2, I6).
 */
class NightShiftIT {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final String ALARM_IS_LOST =
      "UPDATE scheduled_message SET send_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR";

  /** A company with one conversation, in which something should have been sent an hour ago. */
  private record Shop(Company company, Contact contact, Desk desk) {
    static Shop late(String name, String owner) {
      Company company = Company.named(name, owner);
      Person ada = company.agent("Ada");
      Contact contact = Contact.at(company.api("Suporte", ada), "Carla " + name);
      contact.begins("lost parcel");
      Shop shop = new Shop(company, contact, ada.logsIn());
      Map<String, String> tomorrow =
          Map.of("content", "at " + name, "at", LocalDateTime.now(ZONE).plusDays(1).toString());
      shop.desk.act(company.id(), "conversations/1/scheduled_messages", tomorrow).ok();
      Provider.ofTheHouse().write(company.tenant(), ALARM_IS_LOST);
      return shop;
    }

    boolean says(String state) {
      return desk.get("/app/accounts/" + company.id() + "/fragments/scheduled?c=1")
          .ok()
          .body()
          .contains("data-state=\"" + state + "\"");
    }

    Iterable<String> thread() {
      return contact.reads().findValuesAsText("content");
    }
  }

  @Test
  void whatShouldHaveBeenSentIsSentOnceAndOnlyInTheAccountWhoseNightItIs() {
    Shop acme = Shop.late("Acme", "Olga");
    Shop globex = Shop.late("Globex", "Mallory");
    Night night = Night.ofTheHouse();
    night.works(acme.company());
    Patience.within(Duration.ofSeconds(20)).until(() -> acme.says("SENT"));
    assertThat(acme.thread()).containsOnlyOnce("at Acme");
    assertThat(globex.says("SCHEDULED")).isTrue();
    assertThat(globex.thread()).doesNotContain("at Globex", "at Acme");
    night.works(acme.company());
    night.works(globex.company());
    Patience.within(Duration.ofSeconds(20)).until(() -> globex.says("SENT"));
    Patience.within(Duration.ofSeconds(20)).until(night::isOver);
    assertThat(acme.thread()).containsOnlyOnce("at Acme");
    assertThat(globex.thread()).containsOnlyOnce("at Globex").doesNotContain("at Acme");
  }
}
