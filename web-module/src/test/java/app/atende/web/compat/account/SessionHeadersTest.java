package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.people.ProgramKey;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionHeadersTest {
  private static final ProgramKey KEY = new ProgramKey("secret", "c1", "ada@acme.example");
  private static final String JSON =
      "{\"access-token\":\"secret\",\"token-type\":\"Bearer\",\"client\":\"c1\","
          + "\"expiry\":\"1800000000\",\"uid\":\"ada@acme.example\"}";

  @Test
  void aBearerHoldsTheThreeInAnyBase64() {
    byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
    String plain = Base64.getEncoder().encodeToString(bytes);
    String bare = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    for (String header : new String[] {"Bearer " + plain, "bearer  " + bare, "BEARER " + bare}) {
      assertThat(SessionHeaders.ofBearer(header)).as(header).contains(KEY);
    }
  }

  /** The SDK sends its API token there, too (contract 3.2). */
  @Test
  void whatIsSomethingElseIsNoKeyAndNoFailure() {
    String[] others = {
      null,
      "",
      "Bearer",
      "Bearer ",
      "Bearer kFJ3b2xhbmRv",
      "Bearer !!!",
      "Basic " + encoded(JSON),
      bearer("7"),
      bearer("[]"),
      bearer("null"),
      bearer("{"),
      bearer("{\"access-token\":\"secret\",\"client\":\"c1\"}"),
      bearer("{\"access-token\":{},\"client\":\"c1\",\"uid\":\"ada@acme.example\"}"),
      bearer("[".repeat(900)),
      bearer("{\"x\":\"" + "x".repeat(3000) + "\"}")
    };
    for (String other : others) {
      assertThat(SessionHeaders.ofBearer(other)).as("%s", other).isEmpty();
    }
  }

  @Test
  void whatIsToldIsWhatIsTaken() {
    Instant end = Instant.ofEpochSecond(1_800_000_000);
    Session session =
        new Session(
            new SessionId(1), Realm.USER, 1, "", "", Instant.EPOCH, Instant.EPOCH, end, "c1");
    Map<String, String> told =
        SessionHeaders.of(new Session.Started("secret", session), "ada@acme.example");
    assertThat(told)
        .containsEntry("access-token", "secret")
        .containsEntry("token-type", "Bearer")
        .containsEntry("client", "c1")
        .containsEntry("expiry", "1800000000")
        .containsEntry("uid", "ada@acme.example")
        .hasSize(6);
    assertThat(SessionHeaders.ofBearer(told.get("authorization"))).contains(KEY);
  }

  private static String bearer(String json) {
    return "Bearer " + encoded(json);
  }

  private static String encoded(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
