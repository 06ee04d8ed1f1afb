package app.atende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app",
        "/app/accounts/7/dashboard",
        "/app/accounts/7/conversations/3?status=open&page=2",
        "/app/accounts/7/search?q=caf%C3%A9"
      })
  void returnsInsideTheConsole(String wanted) {
    assertThat(LocalPath.below("/app", wanted)).contains(wanted);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.example",
        "/app//evil.example",
        "https://evil.example/app",
        "/apple",
        "/app/../provider",
        "/app/./x",
        "\\\\evil.example",
        "/app/\\evil.example",
        "/app/\r\nSet-Cookie: a=b",
        "/app/\u00e7",
        "/app/%",
        "javascript:alert(1)",
        "/provider/x",
        "/app/x?next=https://evil.example"
      })
  void neverLeadsElsewhere(String wanted) {
    assertThat(LocalPath.below("/app", wanted)).isEmpty();
  }
}
