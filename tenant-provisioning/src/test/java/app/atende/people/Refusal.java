package app.atende.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused with a code of the catalogue. */
final class Refusal {
  private Refusal() {}

  static void isRefused(ErrorCode code, ThrowingCallable tried) {
    assertThatThrownBy(tried)
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> org.assertj.core.api.Assertions.assertThat(refused.code()).isEqualTo(code));
  }
}
