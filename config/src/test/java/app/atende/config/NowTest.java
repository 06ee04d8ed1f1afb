package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NowTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
  private static final Instant LAST_WEEK = Instant.parse("2026-11-15T01:00:00Z");

  private final Now now = new Now(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void anInstantIsCutToMicroseconds() {
    assertThat(now.instant()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
  }

  @Test
  void testsMayLetTimePass() {
    now.pass(Duration.ofHours(3));
    assertThat(now.instant()).isEqualTo(Instant.parse("2026-11-22T15:00:00.123456Z"));
    now.reset();
    assertThat(now.instant()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
  }

  @Test
  void anImportBelievesInThePastAndNobodyElseDoes() {
    Instant[] elsewhere = new Instant[1];
    LocalDate day =
        now.at(
            LAST_WEEK,
            () -> {
              elsewhere[0] = CompletableFuture.supplyAsync(now::instant).join();
              return now.today(ZoneId.of("America/Sao_Paulo"));
            });
    assertThat(day).isEqualTo(LocalDate.of(2026, 11, 14));
    assertThat(elsewhere[0]).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
    assertThat(now.instant()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
  }

  @Test
  void thePresentComesBackAlsoAfterAFailure() {
    assertThatThrownBy(
            () ->
                now.at(
                    LAST_WEEK,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(now.instant()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
  }
}
