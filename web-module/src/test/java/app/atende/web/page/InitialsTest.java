package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "Carla Souza,CS",
    "Tiago,T",
    "Loja do Zé (atacado),La",
    "carla@example.com,cc",
    "  Ana  ,A",
    "😊,?",
    "Élida Ávila,ÉÁ"
  })
  void aNameHasTwoLettersAtMost(String name, String letters) {
    assertThat(Initials.of(name)).isEqualTo(letters);
  }

  @Test
  void nobodyHasAQuestionMark() {
    assertThat(Initials.of(null)).isEqualTo("?");
    assertThat(Initials.of("")).isEqualTo("?");
  }

  @Test
  void theSameNameHasAlwaysTheSameGround() {
    assertThat(Initials.ground("Carla")).isEqualTo(Initials.ground("Carla")).isBetween(0, 7);
  }
}
