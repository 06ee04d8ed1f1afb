package app.atende.accounts;

import static app.atende.accounts.Availability.BUSY;
import static app.atende.accounts.Availability.OFFLINE;
import static app.atende.accounts.Availability.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvailabilityTest {
  @Test
  void whatWasChosenByHandWinsWhileHeIsThere() {
    assertThat(ONLINE.seen(true, true)).isEqualTo(ONLINE);
    assertThat(BUSY.seen(true, true)).isEqualTo(BUSY);
    assertThat(OFFLINE.seen(true, true)).isEqualTo(OFFLINE);
  }

  @Test
  void whoeverLeftItToUsIsAwayWithoutADevice() {
    assertThat(ONLINE.seen(true, false)).isEqualTo(OFFLINE);
    assertThat(BUSY.seen(true, false)).isEqualTo(OFFLINE);
  }

  @Test
  void whoeverDidNotStaysWhatHeSaid() {
    assertThat(ONLINE.seen(false, false)).isEqualTo(ONLINE);
    assertThat(BUSY.seen(false, false)).isEqualTo(BUSY);
  }

  @Test
  void wordsOfTheContractAreRead() {
    assertThat(Availability.ofWord("busy")).contains(BUSY);
    assertThat(Availability.ofWord("Online")).contains(ONLINE);
    assertThat(Availability.ofWord("away")).isEmpty();
    assertThat(Availability.ofWord(null)).isEmpty();
    assertThat(BUSY.word()).isEqualTo("busy");
  }
}
