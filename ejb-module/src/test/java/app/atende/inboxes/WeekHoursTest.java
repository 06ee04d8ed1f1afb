package app.atende.inboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether somebody is there, by the clock on the wall. */
class WeekHoursTest {

  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String SUNDAY = "2026-11-29";
  private static final String MONDAY = "2026-11-30";
  private static final int ON_SUNDAY = 0;
  private static final int ON_MONDAY = 1;

  private final WeekHours usual = WeekHours.ofNew();

  @Test
  void aNewInboxIsOpenFromNineToFiveOnWorkingDays() {
    assertThat(isOpen(usual, MONDAY + "T08:59:59")).isFalse();
    assertThat(isOpen(usual, MONDAY + "T09:00")).isTrue();
    assertThat(isOpen(usual, MONDAY + "T16:59:59")).isTrue();
    assertThat(isOpen(usual, MONDAY + "T17:00")).isFalse();
    assertThat(isOpen(usual, SUNDAY + "T12:00")).isFalse();
    assertThat(isOpen(usual, "2026-11-28T12:00")).as("Saturday").isFalse();
    assertThat(isOpen(usual, "2026-11-27T12:00")).as("Friday").isTrue();
  }

  @Test
  void theClockOfTheInboxCountsNotThatOfTheServer() {
    assertThat(usual.isOpen(at(MONDAY + "T09:30", BERLIN), BERLIN)).isTrue();
    assertThat(usual.isOpen(at(MONDAY + "T09:30", BERLIN), SAO_PAULO)).isFalse();
    assertThat(usual.isOpen(at(MONDAY + "T09:30", BERLIN), ZoneId.of("Asia/Tokyo"))).isFalse();
  }

  @Test
  void anOpenDayGoesFromMidnightToMidnight() {
    WeekHours open = usual.with(ON_SUNDAY, DayHours.ALL_DAY);
    assertThat(isOpen(open, SUNDAY + "T00:00")).isTrue();
    assertThat(isOpen(open, SUNDAY + "T23:59:59.999")).isTrue();
    assertThat(isOpen(open, MONDAY + "T00:00")).isFalse();
    assertThat(isOpen(open, "2026-11-28T23:59:59")).isFalse();
  }

  @Test
  void midnightAsTheEndIsTheEndOfTheDay() {
    DayHours late = DayHours.between(LocalTime.of(18, 0), LocalTime.MIDNIGHT);
    WeekHours night = usual.with(ON_SUNDAY, late);
    assertThat(late.isSound()).isTrue();
    assertThat(isOpen(night, SUNDAY + "T17:59")).isFalse();
    assertThat(isOpen(night, SUNDAY + "T23:59:59.999")).isTrue();
    assertThat(isOpen(night, MONDAY + "T00:00")).isFalse();
  }

  @Test
  void midnightAsTheBeginningIsTheBeginningOfTheDay() {
    DayHours early = DayHours.between(LocalTime.MIDNIGHT, LocalTime.of(2, 0));
    WeekHours night = usual.with(ON_MONDAY, early);
    assertThat(isOpen(night, MONDAY + "T00:00")).isTrue();
    assertThat(isOpen(night, MONDAY + "T02:00")).isFalse();
    assertThat(isOpen(night, SUNDAY + "T23:59")).isFalse();
  }

  @Test
  void anHourThatSummerTimeSkipsIsNobodysHour() {
    WeekHours early =
        usual.with(ON_SUNDAY, DayHours.between(LocalTime.of(2, 0), LocalTime.of(3, 0)));
    // In Berlin the clocks go from 02:00 to 03:00 on 29 March 2026.
    assertThat(early.isOpen(utc("2026-03-29T00:59:59"), BERLIN)).isFalse();
    assertThat(early.isOpen(utc("2026-03-29T01:00"), BERLIN)).isFalse();
    assertThat(early.isOpen(utc("2026-03-22T01:30"), BERLIN)).as("a week before").isTrue();
  }

  @Test
  void anHourThatComesTwiceIsOpenTwice() {
    WeekHours early =
        usual.with(ON_SUNDAY, DayHours.between(LocalTime.of(2, 0), LocalTime.of(3, 0)));
    // In Berlin the clocks go from 03:00 to 02:00 on 25 October 2026.
    assertThat(early.isOpen(utc("2026-10-25T00:30"), BERLIN)).isTrue();
    assertThat(early.isOpen(utc("2026-10-25T01:30"), BERLIN)).isTrue();
    assertThat(early.isOpen(utc("2026-10-25T02:00"), BERLIN)).isFalse();
  }

  @Test
  void openingTimeFollowsTheClocksIntoSummer() {
    assertThat(usual.isOpen(utc("2026-03-27T08:00"), BERLIN)).as("09:00 in winter").isTrue();
    assertThat(usual.isOpen(utc("2026-03-30T07:00"), BERLIN)).as("09:00 in summer").isTrue();
    assertThat(usual.isOpen(utc("2026-03-27T07:00"), BERLIN)).as("08:00 in winter").isFalse();
  }

  @Test
  void aDayWithoutMidnightBeginsWhenItBegins() {
    // In São Paulo the clocks went from 00:00 to 01:00 on Sunday, 4 November 2018.
    WeekHours open = usual.with(ON_SUNDAY, DayHours.ALL_DAY);
    assertThat(open.isOpen(utc("2018-11-04T02:59:59"), SAO_PAULO)).isFalse();
    assertThat(open.isOpen(utc("2018-11-04T03:00"), SAO_PAULO)).isTrue();
  }

  @Test
  void itIsReadAsItWasWritten() {
    WeekHours week =
        usual
            .with(ON_SUNDAY, DayHours.ALL_DAY)
            .with(ON_MONDAY, DayHours.between(LocalTime.of(8, 15), LocalTime.MIDNIGHT));
    assertThat(week.toText()).startsWith("*,08:15-00:00,09:00-17:00,").endsWith(",-");
    assertThat(WeekHours.ofText(week.toText())).isEqualTo(week);
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreNotSound() {
    assertThat(DayHours.between(LocalTime.of(17, 0), LocalTime.of(9, 0)).isSound()).isFalse();
    assertThat(DayHours.between(LocalTime.NOON, LocalTime.NOON).isSound()).isFalse();
    assertThat(DayHours.between(null, LocalTime.NOON).isSound()).isFalse();
    assertThatThrownBy(() -> new WeekHours(List.of(DayHours.CLOSED)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isOpen(WeekHours week, String there) {
    return week.isOpen(at(there, SAO_PAULO), SAO_PAULO);
  }

  private static Instant at(String there, ZoneId zone) {
    return LocalDateTime.parse(there).atZone(zone).toInstant();
  }

  private static Instant utc(String time) {
    return at(time, ZoneOffset.UTC);
  }
}
