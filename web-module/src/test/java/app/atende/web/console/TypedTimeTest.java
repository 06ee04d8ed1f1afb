package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

  /** A Saturday. */
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-28T14:20:31");

  @ParameterizedTest
  @CsvSource({
    "amanhã às 9h, 2026-11-29T09:00",
    "Amanhã, 2026-11-29T09:00",
    "AMANHA as 14h30, 2026-11-29T14:30",
    "amanhã 8:15, 2026-11-29T08:15",
    "depois de amanhã às 7h, 2026-11-30T07:00",
    "hoje às 18h, 2026-11-28T18:00",
    "18h, 2026-11-28T18:00",
    "às 9h, 2026-11-29T09:00",
    "em 2 horas, 2026-11-28T16:20",
    "em uma hora, 2026-11-28T15:20",
    "daqui a 30 minutos, 2026-11-28T14:50",
    "em 3 dias, 2026-12-01T14:20",
    "em 2 meses, 2027-01-28T14:20",
    "em 1 mês, 2026-12-28T14:20",
    "segunda, 2026-11-30T09:00",
    "segunda-feira às 10h, 2026-11-30T10:00",
    "próxima sexta às 16:00, 2026-12-04T16:00",
    "sábado, 2026-12-05T09:00",
    "próxima semana, 2026-11-30T09:00",
    "mês que vem, 2026-12-01T09:00",
    "25/12 às 10h, 2026-12-25T10:00",
    "dia 25/12, 2026-12-25T09:00",
    "01/02, 2027-02-01T09:00",
    "25/12/2027 às 10h, 2027-12-25T10:00",
    "amanhã às 12h, 2026-11-29T12:00",
    "tomorrow at 9am, 2026-11-29T09:00",
    "tomorrow at 5 pm, 2026-11-29T17:00",
    "tomorrow, 2026-11-29T09:00",
    "in 2 hours, 2026-11-28T16:20",
    "in an hour, 2026-11-28T15:20",
    "in 10 minutes, 2026-11-28T14:30",
    "next monday at 10:30, 2026-11-30T10:30",
    "next week, 2026-11-30T09:00",
    "2026-12-25 10:30, 2026-12-25T10:30",
    "9pm, 2026-11-28T21:00"
  })
  void whatPeopleTypeMeansATime(String typed, LocalDateTime meant) {
    assertThat(TypedTime.read(typed, NOW).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "logo",
        "ontem",
        "hoje às 9h",
        "amanhã às 25h",
        "amanhã às 9:75",
        "31/02",
        "em 0 minutos",
        "em muitas horas",
        "13pm",
        "9",
        "99999999999h",
        "2026-13-01",
        "28/11/2020",
        "quando der, mas não demore muito porque o cliente está à espera"
      })
  void whatIsNoTimeToComeMeansNone(String typed) {
    assertThat(TypedTime.read(typed, NOW)).isEmpty();
  }

  @Test
  void nothingAtAllMeansNone() {
    assertThat(TypedTime.read(null, NOW)).isEmpty();
  }
}
