package app.atende.people;

import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final List<String> ADA = List.of("Ada Lima", "ada@acme.example");

  private final Passwords passwords = new Passwords();

  @Test
  void hashesWithTheStatedParametersAndANewSaltEachTime() {
    String first = passwords.hashNew(House.PASSWORD, ADA);
    String second = passwords.hashNew(House.PASSWORD, ADA);
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
    assertThat(first.length()).isLessThanOrEqualTo(255);
    assertThat(passwords.matches(House.PASSWORD, first)).isTrue();
    assertThat(passwords.matches(House.PASSWORD + "x", first)).isFalse();
    assertThat(passwords.isOutdated(first)).isFalse();
  }

  @Test
  void nobodysPasswordNeverMatches() {
    assertThat(passwords.matches(House.PASSWORD, null)).isFalse();
    assertThat(passwords.matches(null, null)).isFalse();
    assertThat(passwords.matches("x".repeat(100_000), passwords.hash("a"))).isFalse();
  }

  @Test
  void seesThatAHashWasMadeWithOlderParameters() {
    String old =
        Password.hash(House.PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
            .getResult();
    assertThat(passwords.matches(House.PASSWORD, old)).isTrue();
    assertThat(passwords.isOutdated(old)).isTrue();
  }

  @Test
  void takesOneSpellingForAnother() {
    String hash = passwords.hashNew("caf\u00e9 com p\u00e3o de queijo", ADA);
    assertThat(passwords.matches("cafe\u0301 com pa\u0303o de queijo", hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "123456789012",
        "qwertyuiop12",
        "aaaaaaaaaaaa",
        "iloveyou1234",
        "AdaLima-acme",
        "ada@acme.example",
        "abcabcabcabc",
        "20/11/2026201"
      })
  void refusesWhatIsKnownOrGuessed(String password) {
    isRefused(ErrorCode.PASSWORD_BREACHED, () -> passwords.hashNew(password, ADA));
  }

  @Test
  void refusesWhatIsTooShortOrTooLong() {
    isRefused(ErrorCode.PASSWORD_TOO_SHORT, () -> passwords.hashNew("Xy7$kQ2!pW9", ADA));
    isRefused(ErrorCode.PASSWORD_TOO_SHORT, () -> passwords.hashNew(null, ADA));
    isRefused(ErrorCode.PASSWORD_TOO_LONG, () -> passwords.hashNew("ab1 ".repeat(33), ADA));
  }
}
