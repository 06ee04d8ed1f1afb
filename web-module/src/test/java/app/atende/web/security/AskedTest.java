package app.atende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.people.Realm;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void tellsPeopleFromScripts() {
    assertThat(Asked.of(new FakeRequest("/app/accounts/7/dashboard").build()))
        .isEqualTo(Asked.PAGE);
    assertThat(Asked.of(new FakeRequest("/app/accounts/7/fragments/list").build()))
        .isEqualTo(Asked.SCRIPT);
    assertThat(Asked.of(new FakeRequest("/app/actions/accounts/7/x").build()))
        .isEqualTo(Asked.SCRIPT);
    assertThat(
            Asked.of(
                new FakeRequest("/app/accounts/7/settings/inboxes")
                    .header("Faces-Request", "partial/ajax")
                    .build()))
        .isEqualTo(Asked.PARTIAL);
  }

  @Test
  void cookiesCountInTheConsoleOnly() {
    assertThat(Paths.realm("/app/accounts/7")).contains(Realm.USER);
    assertThat(Paths.realm("/ws/console")).contains(Realm.USER);
    assertThat(Paths.realm("/provider")).contains(Realm.PROVIDER);
    for (String path :
        new String[] {"/api/v1/accounts/7", "/platform/api", "/cable", "/apps", "/"}) {
      assertThat(Paths.realm(path)).isEmpty();
    }
  }

  @Test
  void onlyTheLogInAndTheLinksOfMailsAreDoors() {
    assertThat(Paths.isDoor("/app/login")).isTrue();
    assertThat(Paths.isDoor("/app/reset")).isTrue();
    assertThat(Paths.isDoor("/provider/login/")).isTrue();
    for (String path : new String[] {"/app", "/app/loginx", "/app/accounts", "/app/log_out"}) {
      assertThat(Paths.isDoor(path)).isFalse();
    }
  }
}
