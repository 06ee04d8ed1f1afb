package app.atende.files;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of minutes: what a stable address redirects to. A link carries the file's key, the second
 * in which it dies and a signature of both, so nothing has to be stored and nothing can be made up
 * (X12).
 */
@ApplicationScoped
public class FileLinks {
  /**
   * How long a link works. Long enough for a film that is paused once, short enough to be worthless
   * in a log.
   */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final String PURPOSE = "file-link";
  private static final Pattern LINK =
      Pattern.compile("([0-9A-Za-z]{33,45})-([0-9a-z]{1,12})-([0-9A-Za-z_-]{43})");
  private static final int BASE = 36;

  private SecretBox box;
  private Now now;

  /** For the container's proxy. */
  protected FileLinks() {}

  /** Signs with the installation's key. */
  @Inject
  public FileLinks(SecretBox box, Now now) {
    this.box = box;
    this.now = now;
  }

  /**
   * A link to the file with this public key, good for {@link #LIFE}: letters, digits, {@code -} and
   * {@code _}.
   */
  public String issue(String key) {
    String body = key + "-" + Long.toString(now.instant().plus(LIFE).getEpochSecond(), BASE);
    return body + "-" + signature(body);
  }

  /**
   * The public key of the file that a link leads to; empty when the link is dead or was never ours.
   * Null is allowed.
   */
  public Optional<String> keyOf(String link) {
    Matcher parts = LINK.matcher(link == null ? "" : link);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String body = parts.group(1) + "-" + parts.group(2);
    if (!Tokens.same(signature(body), parts.group(3))) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2), BASE));
    return now.instant().isBefore(end) ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private String signature(String body) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(box.sign(PURPOSE, body));
  }
}
