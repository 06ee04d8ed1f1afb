package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitUseTest {

  @Test
  void itWarnsFromEightyPercentOn() {
    assertThat(new LimitUse(7L, 10L).getLevel()).isEmpty();
    assertThat(new LimitUse(8L, 10L).getLevel()).isEqualTo("warn");
    assertThat(new LimitUse(10L, 10L).getLevel()).isEqualTo("full");
    assertThat(new LimitUse(12L, 10L).getPercent()).isEqualTo(100);
  }

  @Test
  void noLimitIsNeverReached() {
    assertThat(new LimitUse(1000L, null).getLevel()).isEmpty();
    assertThat(new LimitUse(1000L, null).isLimited()).isFalse();
  }

  @Test
  void aLimitOfNoneIsFullAtOnce() {
    assertThat(new LimitUse(0L, 0L).getLevel()).isEqualTo("full");
    assertThat(new LimitUse(0L, 0L).getPercent()).isEqualTo(100);
  }

  @Test
  void whatNobodyKnowsIsADash() {
    assertThat(new LimitUse(null, 5L).getShown()).isEqualTo("—");
    assertThat(new LimitUse(null, 5L).getLevel()).isEmpty();
  }
}
