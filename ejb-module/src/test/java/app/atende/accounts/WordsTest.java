package app.atende.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aNameIsStripped() {
    assertThat(Words.required("name", "  Suporte \t")).isEqualTo("Suporte");
    assertThat(Words.optional("title", "   ", 10)).isNull();
    assertThat(Words.optional("title", null, 10)).isNull();
  }

  @Test
  void aNameIsOneLineThatFits() {
    refuses(ErrorCode.NAME_REQUIRED, () -> Words.required("name", " "));
    refuses(ErrorCode.VALUE_TOO_LONG, () -> Words.required("name", "x".repeat(256)));
    refuses(ErrorCode.VALUE_INVALID, () -> Words.required("name", "a\r\nBcc: b"));
    refuses(ErrorCode.VALUE_INVALID, () -> Words.required("name", "a\0b"));
  }

  @Test
  void aGreetingMayHaveLinesButNoOtherControls() {
    assertThat(Words.optionalLines("greeting", "Olá!\nTudo bem?", 100))
        .isEqualTo("Olá!\nTudo bem?");
    refuses(ErrorCode.VALUE_INVALID, () -> Words.optionalLines("greeting", "a\u0007b", 100));
    refuses(
        ErrorCode.VALUE_TOO_LONG, () -> Words.optionalLines("greeting", "\n".repeat(3) + "abc", 2));
  }

  private static void refuses(ErrorCode code, ThrowingCallable typed) {
    assertThatThrownBy(typed)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.field()).isPresent();
            });
  }
}
