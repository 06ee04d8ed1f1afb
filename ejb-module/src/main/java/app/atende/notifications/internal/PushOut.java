package app.atende.notifications.internal;

import app.atende.channels.outbound.OutboundAnswer;
import app.atende.channels.outbound.OutboundCall;
import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.config.Now;
import app.atende.config.PushKey;
import app.atende.config.Settings;
import app.atende.config.Tokens;
import app.atende.notifications.PushAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands texts to the push services of browsers, through the guard of all outgoing calls. A service
 * knows us by a token that we sign for it (VAPID, RFC 8292).
 */
@ApplicationScoped
public class PushOut {

  /** So long a service keeps what a sleeping browser has not fetched. */
  public static final Duration KEPT = Duration.ofHours(4);

  private static final Logger LOG = LoggerFactory.getLogger(PushOut.class);
  private static final Duration TOKEN = Duration.ofHours(12);
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final int TOO_MANY = 429;
  private static final int SERVERS_FAULT = 500;
  private static final int TOPIC_BYTES = 24;

  @Inject private OutboundHttp http;
  @Inject private Settings settings;
  @Inject private Now now;

  /** What became of a text. */
  public enum Outcome {
    /** The service has it, or will never take it. */
    DONE,
    /** The browser is not there any more. */
    GONE,
    /** Another try may help. */
    LATER
  }

  /** Sends a text. A later one of the same tag takes the place of one that was not fetched yet. */
  public Outcome send(PushText text, PushAddress to) {
    PushKey key = settings.pushKey().orElse(null);
    if (key == null) {
      return Outcome.DONE;
    }
    OutboundCall call =
        new OutboundCall(
            to.endpoint(),
            Map.of(
                "Authorization",
                "vapid t=" + token(key, to.endpoint()) + ", k=" + key.shown(),
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                Long.toString(KEPT.toSeconds()),
                "Topic",
                letters(Arrays.copyOf(Tokens.sha256(text.tag()), TOPIC_BYTES)),
                "Urgency",
                "high"),
            "application/octet-stream",
            PushSeal.seal(text.json(), to));
    try {
      return outcome(http.post(call));
    } catch (OutboundFailed failed) {
      return failed.isRefused() ? Outcome.GONE : Outcome.LATER;
    }
  }

  private static Outcome outcome(OutboundAnswer answer) {
    if (GONE.contains(answer.status())) {
      return Outcome.GONE;
    }
    if (answer.status() == TOO_MANY || answer.status() >= SERVERS_FAULT) {
      return Outcome.LATER;
    }
    if (!answer.isSuccess()) {
      LOG.warn("a push service refused a message: HTTP {}", answer.status());
    }
    return Outcome.DONE;
  }

  private String token(PushKey key, String endpoint) {
    URI address = URI.create(endpoint);
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    String claims =
        "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"mailto:%s\"}"
            .formatted(origin, now.instant().plus(TOKEN).getEpochSecond(), settings.mail().from());
    String signed = letters("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + letters(claims);
    return signed + "." + letters(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String letters(String text) {
    return letters(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
