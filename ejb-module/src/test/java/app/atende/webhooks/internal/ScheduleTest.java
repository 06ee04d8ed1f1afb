package app.atende.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant END = AT.plus(Schedule.WHOLE);

  private static Duration waitAfter(int tries) {
    return Duration.between(AT, Schedule.next(tries, AT, END, Duration.ZERO));
  }

  @Test
  void theFirstTriesFollowSoonAndTheLastOnesLate() {
    assertThat(waitAfter(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThat(waitAfter(2)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
    assertThat(waitAfter(12)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(288));
    assertThat(waitAfter(Integer.MAX_VALUE)).isLessThan(Duration.ofHours(5));
  }

  @Test
  void notAllComeBackInTheSameMoment() {
    assertThat(Stream.generate(() -> waitAfter(8)).limit(50).distinct().count()).isGreaterThan(10);
  }

  @Test
  void aWishIsHonouredUpToTheEndOfTheDay() {
    assertThat(Schedule.next(1, AT, END, Duration.ofHours(2))).isEqualTo(AT.plusSeconds(7200));
    assertThat(Schedule.next(1, AT, END, Duration.ofHours(30))).isEqualTo(END);
    assertThat(Schedule.next(12, END.minusSeconds(60), END, Duration.ZERO)).isEqualTo(END);
  }

  @Test
  void whoFailedFiveTimesIsLeftAloneLongerAndLongerButNeverForLong() {
    assertThat(Schedule.pauseAfter(4, Duration.ofMinutes(10))).isZero();
    assertThat(Schedule.pauseAfter(5, Duration.ofMinutes(10)))
        .isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    assertThat(Schedule.pauseAfter(6, Duration.ofMinutes(10)))
        .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    assertThat(Schedule.pauseAfter(1000, Duration.ofMinutes(10)))
        .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
  }
}
