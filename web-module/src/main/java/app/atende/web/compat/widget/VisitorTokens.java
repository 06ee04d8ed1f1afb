package app.atende.web.compat.widget;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.TenantId;
import app.atende.inboxes.InboxId;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of visitors: JWT, HS256, good for 180 days (contract 3.1), under a key that only this
 * installation can derive. A token names account and inbox and is worth nothing at another one.
 */
@ApplicationScoped
public class VisitorTokens {

  private static final String SOURCE_ID = "source_id";
  private static final String INBOX_ID = "inbox_id";
  private static final String ACCOUNT_ID = "account_id";
  private static final Duration LIFE = Duration.ofDays(180);
  private static final Duration FRESH = Duration.ofDays(30);
  private static final int LONGEST = 2000;

  private final Algorithm algorithm;
  private final Now now;

  /** Signs with a key of its own, derived from the installation's. */
  @Inject
  public VisitorTokens(SecretBox box, Now now) {
    this(Algorithm.HMAC256(box.sign("widget-visitor", "key")), now);
  }

  /** For CDI's proxies only. */
  protected VisitorTokens() {
    this((Algorithm) null, null);
  }

  private VisitorTokens(Algorithm algorithm, Now now) {
    this.algorithm = algorithm;
    this.now = now;
  }

  /** A token for somebody who has not been here before. */
  public String issueNew(TenantId account, InboxId inbox) {
    return issue(account, inbox, UUID.randomUUID().toString());
  }

  /** A token for whoever is known by this source id at the inbox. */
  public String issue(TenantId account, InboxId inbox, String sourceId) {
    Instant at = now.instant();
    return JWT.create()
        .withClaim(SOURCE_ID, sourceId)
        .withClaim(INBOX_ID, inbox.value())
        .withClaim(ACCOUNT_ID, account.value())
        .withIssuedAt(at)
        .withExpiresAt(at.plus(LIFE))
        .sign(algorithm);
  }

  /** Reads a token; empty for a forged, expired or foreign one and for none at all. */
  public Optional<VisitorToken> read(String token, TenantId account, InboxId inbox) {
    if (token == null || token.isEmpty() || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      DecodedJWT jwt = verifier(account, inbox).verify(token);
      String sourceId = jwt.getClaim(SOURCE_ID).asString();
      return Optional.of(new VisitorToken(sourceId, inbox, jwt.getIssuedAtAsInstant()));
    } catch (JWTVerificationException e) {
      return Optional.empty();
    }
  }

  /** Whether it is time to give out a new token for the same visitor. */
  public boolean isStale(VisitorToken token) {
    return token.issuedAt().plus(FRESH).isBefore(now.instant());
  }

  private JWTVerifier verifier(TenantId account, InboxId inbox) {
    JWTVerifier.BaseVerification asked =
        (JWTVerifier.BaseVerification)
            JWT.require(algorithm)
                .withClaim(ACCOUNT_ID, account.value())
                .withClaim(INBOX_ID, inbox.value())
                .withClaimPresence(SOURCE_ID)
                .withClaimPresence("exp");
    return asked.build(new Moved(now));
  }

  /** Time as the house knows it, for the library. */
  private static final class Moved extends Clock {
    private final Now now;

    Moved(Now now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
