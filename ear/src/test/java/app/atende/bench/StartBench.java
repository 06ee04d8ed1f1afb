package app.atende.bench;

import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P9: from a cold start to ready, with the product deployed. */
@Tag("bench")
class StartBench {
  private static final Duration TARGET = Duration.ofSeconds(25);

  @Test
  void fromAColdStartToReady() {
    House house = House.of(OpenHouse.plan(OpenHouse.folder("bench-start"), Map.of()), phase -> {});
    try {
      house.open();
      Duration first = house.startUp();
      house.server().close();
      house.restart();
      Duration again = house.startUp();
      BenchReport.conditions("empty database, server process started by the launcher");
      BenchReport.row(
          "P9",
          "ready after %.1f s at the first start, %.1f s at the second"
              .formatted(first.toMillis() / 1e3, again.toMillis() / 1e3),
          "< 25 s",
          again.compareTo(TARGET) < 0);
    } finally {
      house.close();
    }
  }
}
