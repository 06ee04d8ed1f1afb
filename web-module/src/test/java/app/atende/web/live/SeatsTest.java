package app.atende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many lines one listener may hold. */
class SeatsTest {

  private final Seats<String> seats = new Seats<>(2);

  @Test
  void aListenerGetsSoManyPlacesAndNoMore() {
    assertThat(seats.take("ada", "tab 1")).isTrue();
    assertThat(seats.take("ada", "tab 2")).isTrue();
    assertThat(seats.take("ada", "tab 3")).isFalse();
  }

  @Test
  void whatOneHoldsTakesNothingFromOthers() {
    seats.take("ada", "tab 1");
    seats.take("ada", "tab 2");
    assertThat(seats.take("ben", "tab 3")).isTrue();
  }

  @Test
  void aPlaceThatIsGivenBackCanBeTakenAgain() {
    seats.take("ada", "tab 1");
    seats.take("ada", "tab 2");
    seats.giveBack("ada", "tab 1");
    seats.giveBack("ada", "tab 1");
    assertThat(seats.take("ada", "tab 3")).isTrue();
    assertThat(seats.take("ada", "tab 4")).isFalse();
  }

  @Test
  void aLineThatHasAPlaceKeepsIt() {
    seats.take("ada", "tab 1");
    seats.take("ada", "tab 2");
    assertThat(seats.take("ada", "tab 2")).isTrue();
  }
}
