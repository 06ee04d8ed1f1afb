package app.atende.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "' Ada@Acme.Example ', ada@acme.example",
    "o'neil+vip@sub.acme.example, o'neil+vip@sub.acme.example",
    "ada@ação.example, ada@xn--ao-siap.example"
  })
  void isOneSpellingForAllThatMeanTheSame(String typed, String expected) {
    assertThat(EmailAddress.of(typed).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "ada",
        "@acme.example",
        "ada@",
        "ada@acme",
        "ada@acme..example",
        "a b@acme.example",
        "ada@acme.example\r\nBcc: all@acme.example",
        "ada@-acme.example",
        "adá@acme.example",
        "\"ada\"@acme.example",
        "ada@@acme.example",
        "ada@acme.example,ben@acme.example"
      })
  void refusesWhatIsNoAddress(String typed) {
    assertThat(EmailAddress.find(typed)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(EmailAddress.find("a".repeat(65) + "@acme.example")).isEmpty();
    assertThat(EmailAddress.find("a@" + "b.".repeat(130) + "example")).isEmpty();
  }

  @Test
  void namesTheFieldWhenItRefuses() {
    assertThatThrownBy(() -> EmailAddress.of("nobody"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.EMAIL_INVALID);
              assertThat(refused.field()).contains("email");
            });
  }
}
