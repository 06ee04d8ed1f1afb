package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody takes all lines of a node, and nobody loses his because of another (ADR 0034). */
class ManyTabsIT {
  private static final int MOST = 50;
  private static final int TRY_AGAIN_LATER = 1013;

  private final List<Line> lines = new ArrayList<>();

  @AfterEach
  void hangUp() {
    lines.forEach(Line::close);
  }

  @Test
  void oneTabMoreThanThereArePlacesIsPutOffUntilOneIsFree() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Desk desk = ada.logsIn();
    for (int tab = 0; tab < MOST; tab++) {
      lines.add(Line.ofConsole(desk, acme.id()));
    }
    assertThat(furtherTab(desk, acme).awaitEnd(Duration.ofSeconds(5))).isEqualTo(TRY_AGAIN_LATER);
    lines.add(Line.ofConsole(acme.owner().logsIn(), acme.id()));
    Company globex = Company.globex();
    lines.add(Line.ofConsole(globex.owner().logsIn(), globex.id()));
    lines.remove(0).close();
    Patience.within(Duration.ofSeconds(5))
        .ignoreExceptions()
        .untilAsserted(() -> lines.add(Line.ofConsole(desk, acme.id())));
  }

  private static Line furtherTab(Desk desk, Company company) {
    return Line.open(desk, "/ws/console?account=" + company.id(), desk.base().toString());
  }
}
