package app.atende.web.compat.widget;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.inboxes.InboxId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorTokensTest {

  private static final TenantId ACME = new TenantId(1);
  private static final TenantId GLOBEX = new TenantId(2);
  private static final InboxId SUPPORT = new InboxId(7);

  private final Now now = new Now();
  private final VisitorTokens tokens = tokens();

  @Test
  void aTokenSaysWhoAndWhere() {
    String token = tokens.issue(ACME, SUPPORT, "carla");

    assertThat(tokens.read(token, ACME, SUPPORT))
        .hasValueSatisfying(read -> assertThat(read.sourceId()).isEqualTo("carla"));
  }

  @Test
  void aTokenIsWorthNothingAtAnotherInboxOrAccount() {
    String token = tokens.issue(ACME, SUPPORT, "carla");

    assertThat(tokens.read(token, GLOBEX, SUPPORT)).isEmpty();
    assertThat(tokens.read(token, ACME, new InboxId(8))).isEmpty();
  }

  @Test
  void aTokenEndsAfterHalfAYear() {
    String token = tokens.issue(ACME, SUPPORT, "carla");

    now.pass(Duration.ofDays(179));
    assertThat(tokens.read(token, ACME, SUPPORT)).isPresent();
    now.pass(Duration.ofDays(2));
    assertThat(tokens.read(token, ACME, SUPPORT)).isEmpty();
  }

  @Test
  void aTokenOfAMonthIsRenewed() {
    VisitorToken token =
        tokens.read(tokens.issue(ACME, SUPPORT, "carla"), ACME, SUPPORT).orElseThrow();

    assertThat(tokens.isStale(token)).isFalse();
    now.pass(Duration.ofDays(31));
    assertThat(tokens.isStale(token)).isTrue();
  }

  @Test
  void whatWeDidNotSignIsNothing() {
    String token = tokens.issue(ACME, SUPPORT, "carla");
    String unsigned =
        "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.')) + ".";

    assertThat(tokens().read(token, ACME, SUPPORT)).isEmpty();
    assertThat(tokens.read(unsigned, ACME, SUPPORT)).isEmpty();
    assertThat(tokens.read("x", ACME, SUPPORT)).isEmpty();
    assertThat(tokens.read(null, ACME, SUPPORT)).isEmpty();
    assertThat(tokens.read("a".repeat(5000), ACME, SUPPORT)).isEmpty();
  }

  private VisitorTokens tokens() {
    return new VisitorTokens(new SecretBox(List.of(Tokens.randomBytes(32))), now);
  }
}
