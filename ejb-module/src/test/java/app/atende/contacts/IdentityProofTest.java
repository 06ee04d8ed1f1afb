package app.atende.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import org.junit.jupiter.api.Test;

class IdentityProofTest {

  private static final String SECRET = "inbox-hmac-token";
  private static final String HASH =
      "7f14ea930d0d700dda828cbc1afc6533a8741da5c59b9379bdac75da2760cfe3";

  @Test
  void isValidWithTheRightHash() {
    assertThat(IdentityProof.check(SECRET, false, "user-42", HASH)).isEqualTo(IdentityProof.VALID);
  }

  @Test
  void isNoneWithoutAHashWhereNoneIsAskedFor() {
    assertThat(IdentityProof.check(SECRET, false, "user-42", null)).isEqualTo(IdentityProof.NONE);
    assertThat(IdentityProof.check(SECRET, false, null, "")).isEqualTo(IdentityProof.NONE);
  }

  @Test
  void refusesAWrongHashEvenWhereNoneIsAskedFor() {
    assertRefused(false, "user-43", HASH);
    assertRefused(false, null, HASH);
    assertRefused(false, "user-42", HASH.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void refusesWhoeverHasNoneWhereItIsMandatory() {
    assertRefused(true, "user-42", null);
    assertRefused(true, null, null);
  }

  private static void assertRefused(boolean mandatory, String identifier, String hash) {
    assertThatThrownBy(() -> IdentityProof.check(SECRET, mandatory, identifier, hash))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("IDENTITY_NOT_PROVEN");
  }
}
