package app.atende.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"+5511987654321", "+551187654321", "+55 (11) 98765-4321", " +55 11 8765-4321 "})
  void hasOneKeyForBothSpellingsOfABrazilianMobile(String spelling) {
    assertThat(PhoneNumber.parse(spelling).orElseThrow().key()).isEqualTo("+5511987654321");
  }

  @Test
  void keepsTheSpellingThatWasGiven() {
    assertThat(PhoneNumber.parse("+55 11 8765-4321").orElseThrow().e164())
        .isEqualTo("+551187654321");
  }

  @Test
  void leavesABrazilianLandlineAsItIs() {
    assertThat(PhoneNumber.parse("+551133224455").orElseThrow().key()).isEqualTo("+551133224455");
  }

  @Test
  void leavesOtherCountriesAsTheyAre() {
    assertThat(PhoneNumber.parse("+4915112345678").orElseThrow().key()).isEqualTo("+4915112345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "11987654321", "+", "+abc", "+12", "not a number", "+1234567890123456789"})
  void isNoneWithoutCountryCodeOrWithTooFewOrTooManyDigits(String text) {
    assertThat(PhoneNumber.parse(text)).isEmpty();
  }
}
