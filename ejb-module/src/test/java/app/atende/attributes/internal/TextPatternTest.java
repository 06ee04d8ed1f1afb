package app.atende.attributes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that an administrator gives texts: useful, and harmless whatever he writes (X42). */
class TextPatternTest {

  @Test
  void aFormIsFoundAnywhereUnlessItSaysWhere() {
    assertThat(TextPattern.of("[0-9]+").fits("nº 42")).isTrue();
    assertThat(TextPattern.of("^[0-9]+$").fits("nº 42")).isFalse();
    assertThat(TextPattern.of("^\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}$").fits("123.456.789-09")).isTrue();
  }

  @Test
  void slashesOfForeignClientsAreNoPartOfIt() {
    assertThat(TextPattern.of("/^[A-Z]{3}$/").fits("ABC")).isTrue();
    assertThat(TextPattern.of("/^[A-Z]{3}$/").fits("abc")).isFalse();
    assertThat(TextPattern.of("/^[A-Z]{3}$/i").fits("abc")).isTrue();
    assertThat(TextPattern.of("^/[a-z]+$").fits("/abc")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[a",
        "*",
        "a**",
        "(?=a)b",
        "(?!a)b",
        "(a)\\1",
        "a{2,1}",
        "((a{1000}){1000}){1000}",
        "(((a{40}){40}){40}){40}",
        "(a{1000}[](]){1000}",
        "(a{1000}[\\](]){1000}",
        "\\Q[\\E(a{1000}){1000}",
        "(?:a{0,1000}){9}"
      })
  void whatCannotBeReadOrUnfoldsToTooMuchIsRefused(String written) {
    assertThatThrownBy(() -> TextPattern.of(written))
        .isInstanceOf(DomainException.class)
        .hasMessage("PATTERN_INVALID at pattern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        "^\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}$",
        "^[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,3}$",
        "[[:alpha:]]{3}",
        "[]a]{2}",
        "a{,2}"
      })
  void whatPeopleNeedIsRead(String written) {
    assertThat(TextPattern.of(written)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "^(a|a?)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]$"})
  @Timeout(5)
  void noTextTakesLong(String written) {
    assertThat(TextPattern.of(written).fits("a".repeat(999) + "!")).isFalse();
  }
}
