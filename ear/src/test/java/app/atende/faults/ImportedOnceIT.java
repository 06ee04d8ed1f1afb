package app.atende.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.launcher.House;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A table of contacts with a real server that is really killed in the middle of it, again and again
 * (I2): somebody else goes on behind the last row that was kept, each row is there exactly once,
 * and the result counts each of them once.
 */
@Tag("faults")
class ImportedOnceIT {
  private static final int KILLS = Integer.getInteger("atende.faults.kills", 3);
  private static final int ROWS = 20_000;

  /** One row of so many has an address that is none. */
  private static final int BROKEN = 100;

  private static final Pattern STATE = Pattern.compile("class=\"import-state ([A-Z]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+-\\d+@acme\\.example");

  @Test
  void whenTheServerIsKilledAgainAndAgainWhileItTakesRowsIn() {
    try (House house =
        House.of(OpenHouse.plan(OpenHouse.folder("faults"), OpenHouse.NO_HASTE), phase -> {})) {
      house.open();
      Company acme = Company.of(Provider.of(house), "Acme", "Olga");
      String id = desk(house, acme).beginsTable(acme.id(), table());
      for (int kill = 0; kill < KILLS; kill++) {
        int some = 1 + ROWS * kill / (KILLS + 1);
        Desk desk = desk(house, acme);
        Patience.within(Duration.ofSeconds(180)).until(() -> done(read(desk, acme, id)) >= some);
        assertThat(state(read(desk, acme, id))).as("killed in the middle").isEqualTo("RUNNING");
        house.server().kill();
        house.restart();
      }
      demandAllOnce(desk(house, acme), acme, id);
    }
  }

  private static Desk desk(House house, Company company) {
    return new Desk(house.address()).logIn(company.owner().email(), company.owner().password());
  }

  private static String table() {
    StringBuilder table = new StringBuilder("nome;e-mail\n");
    IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            row -> "Carla " + row + ";carla-" + row + (row % BROKEN == 0 ? "@" : "@acme.example"))
        .forEach(line -> table.append(line).append('\n'));
    return table.toString();
  }

  private static String read(Desk desk, Company company, String id) {
    return desk.get("/app/accounts/" + company.id() + "/contacts/import/" + id).ok().body();
  }

  private static String state(String page) {
    Matcher state = STATE.matcher(page);
    assertThat(state.find()).as(page).isTrue();
    return state.group(1);
  }

  private static int done(String page) {
    return number(page, "created")
        + number(page, "updated")
        + number(page, "same")
        + number(page, "refused");
  }

  /** As the page says it, with points between the thousands. */
  private static int number(String page, String id) {
    Matcher number = Pattern.compile("<dd id=\"" + id + "\">([0-9.,]+)</dd>").matcher(page);
    assertThat(number.find()).as("%s in %s", id, page).isTrue();
    return Integer.parseInt(number.group(1).replaceAll("[.,]", ""));
  }

  private static void demandAllOnce(Desk desk, Company company, String id) {
    Patience.within(Duration.ofSeconds(300))
        .until(() -> !"RUNNING".equals(state(read(desk, company, id))));
    String page = read(desk, company, id);
    assertThat(state(page)).isEqualTo("DONE");
    int broken = ROWS / BROKEN;
    assertThat(number(page, "created")).isEqualTo(ROWS - broken);
    assertThat(number(page, "refused")).isEqualTo(broken);
    assertThat(number(page, "updated") + number(page, "same")).isZero();
    String imports = "/app/actions/accounts/" + company.id() + "/contact_imports/" + id;
    String refused = desk.get(imports + "/refused").ok().body();
    assertThat(refused.lines().filter(line -> line.contains("Carla "))).hasSize(broken);
    String export = "/app/actions/accounts/" + company.id() + "/contacts/export";
    List<String> kept =
        ADDRESS
            .matcher(desk.get(export).ok().body())
            .results()
            .map(found -> found.group())
            .toList();
    assertThat(kept).hasSize(ROWS - broken).doesNotHaveDuplicates();
  }
}
