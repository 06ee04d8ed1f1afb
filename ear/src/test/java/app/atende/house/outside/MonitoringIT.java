package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider's monitoring asks. */
class MonitoringIT {
  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
  void thePublicPortSaysWhetherTheNodeIsUpAndNothingElse(String path) {
    assertThat(new Client().get(path).ok().body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void theManagementPortTellsHowTheOutboxDoes() {
    URI management = URI.create("http://127.0.0.1:" + OpenHouse.get().managementPort());
    Answer metrics = new Client(management).get("/metrics").ok();
    assertThat(metrics.body())
        .contains("atende_outbox_waiting", "atende_outbox_due", "atende_outbox_parked")
        .contains("atende_outbox_late_seconds");
  }

  @Test
  void thePublicPortTellsNoMetrics() {
    assertThat(new Client().get("/metrics").status()).isEqualTo(404);
  }
}
