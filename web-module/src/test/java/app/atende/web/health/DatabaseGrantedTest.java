package app.atende.web.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.atende.provisioning.DatabaseCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseGrantedTest {
  private static final DatabaseCheck.Finding SLOW =
      new DatabaseCheck.Finding("open_files_limit", "9", "800 +", false);
  private static final DatabaseCheck.Finding LAX =
      new DatabaseCheck.Finding("sql_mode", "", "STRICT_TRANS_TABLES", true);

  @Test
  void whatPutsAccountsInDangerStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DatabaseGranted.demandSafe(List.of(SLOW, LAX)))
        .withMessageContaining("sql_mode");
  }

  @Test
  void whatCostsOnlySpeedDoesNot() {
    assertThatCode(() -> DatabaseGranted.demandSafe(List.of(SLOW))).doesNotThrowAnyException();
  }
}
