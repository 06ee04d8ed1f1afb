package app.atende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ForwardedRequestTest {

  @Test
  void isWhatTheBaseUrlSaysWhateverHostAndProxyHeadersSay() {
    ForwardedRequest request =
        new ForwardedRequest(
            new FakeRequest("/app/login")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Remote-User", "olga@acme.example")
                .header("Accept", "text/html")
                .build(),
            URI.create("https://atende.example"),
            "198.51.100.7");
    assertThat(request.getRequestURL()).hasToString("https://atende.example/app/login");
    assertThat(request.getServerName()).isEqualTo("atende.example");
    assertThat(request.getServerPort()).isEqualTo(443);
    assertThat(request.isSecure()).isTrue();
    assertThat(request.getRemoteAddr()).isEqualTo("198.51.100.7");
    assertThat(request.getHeader("x-forwarded-host")).isNull();
    assertThat(request.getHeaders("X-Remote-User").hasMoreElements()).isFalse();
    assertThat(Collections.list(request.getHeaderNames()))
        .containsExactlyInAnyOrder("host", "accept");
  }
}
