package app.atende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsrfTokensTest {
  private final SecretBox box = new SecretBox(List.of(Tokens.randomBytes(32)));
  private final HttpServletRequest bare = new FakeRequest("/app/login").build();

  @Test
  void belongsToOneSession() {
    String ofAda = signedIn("token of Ada").issue(bare, null);
    assertThat(signedIn("token of Ada").isRight(bare, ofAda)).isTrue();
    assertThat(signedIn("token of Mallory").isRight(bare, ofAda)).isFalse();
    assertThat(nobody().isRight(bare, ofAda)).isFalse();
  }

  @Test
  void belongsToTheBrowserBeforeTheLogIn() {
    HttpServletRequest mine =
        new FakeRequest("/app/login").cookie("atende_entry", "secret one").build();
    HttpServletRequest other =
        new FakeRequest("/app/login").cookie("atende_entry", "secret two").build();
    String token = nobody().issue(mine, null);
    assertThat(nobody().isRight(mine, token)).isTrue();
    assertThat(nobody().isRight(other, token)).isFalse();
    assertThat(signedIn("token of Ada").isRight(mine, token)).isFalse();
  }

  @Test
  void nothingIsNeverRight() {
    for (String given : new String[] {null, "", "x", "x".repeat(1000)}) {
      assertThat(signedIn("token of Ada").isRight(bare, given)).isFalse();
      assertThat(nobody().isRight(bare, given)).isFalse();
    }
  }

  private CsrfTokens nobody() {
    return new CsrfTokens(new SignedIn(), new CookieJar(), box);
  }

  private CsrfTokens signedIn(String token) {
    SignedIn signedIn = new SignedIn();
    Session session =
        new Session(
            new SessionId(1),
            Realm.USER,
            1,
            "",
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    signedIn.enter(new Session.Started(token, session));
    return new CsrfTokens(signedIn, new CookieJar(), box);
  }
}
