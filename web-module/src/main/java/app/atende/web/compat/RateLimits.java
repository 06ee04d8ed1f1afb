package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.SettingRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Counts by {@link Rate} and key, in the memory of this node: a node that restarts forgets, and so
 * it should. Addresses on the operator's list ({@code atende.rate.free}, by default this machine
 * itself) are never counted.
 */
@ApplicationScoped
public class RateLimits {

  private static final int MOST_KEYS = 200_000;
  private static final String FREE = "atende.rate.free";
  private static final Pattern SETTING = Pattern.compile("(\\d{1,9})/(\\d{1,6})([smhd])");

  private final Map<Rate, Allowance> allowances = new EnumMap<>(Rate.class);
  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Set<String> free;
  private final Now now;

  /** Limits as the operator set them. */
  @Inject
  public RateLimits(Config config, Now now) {
    this.now = now;
    this.free =
        new TreeSet<>(
            Set.of(
                config
                    .getOptionalValue(FREE, String[].class)
                    .orElse(new String[] {"127.0.0.1", "0:0:0:0:0:0:0:1", "::1"})));
    for (Rate rate : Rate.values()) {
      allowances.put(
          rate,
          config
              .getOptionalValue(rate.setting(), String.class)
              .map(text -> Allowance.read(rate, text))
              .orElse(new Allowance(rate.times(), rate.period())));
    }
  }

  /** For CDI's proxies only. */
  protected RateLimits() {
    this.now = null;
    this.free = Set.of();
  }

  /**
   * Counts one more by an address.
   *
   * @throws DomainException {@code TOO_MANY_TRIES} with the seconds to wait
   */
  public void spendBy(Rate rate, String address) {
    if (!free.contains(address)) {
      spend(rate, address);
    }
  }

  /**
   * Counts one more by any key.
   *
   * @throws DomainException {@code TOO_MANY_TRIES} with the seconds to wait
   */
  public void spend(Rate rate, String key) {
    Allowance allowance = allowances.get(rate);
    Instant at = now.instant();
    tidy(at);
    Window window =
        windows.compute(
            rate.name() + ' ' + key,
            (name, known) ->
                known == null || !at.isBefore(known.end())
                    ? new Window(1, at.plus(allowance.period()))
                    : new Window(known.count() + 1, known.end()));
    if (window.count() > allowance.times()) {
      long wait = Math.max(1, Duration.between(at, window.end()).toSeconds());
      throw new DomainException(ErrorCode.TOO_MANY_TRIES, wait);
    }
  }

  /**
   * Memory stays bounded: ended windows go when there are many, all of them when still too many.
   */
  private void tidy(Instant at) {
    if (windows.size() < MOST_KEYS) {
      return;
    }
    windows.values().removeIf(window -> !at.isBefore(window.end()));
    if (windows.size() >= MOST_KEYS) {
      windows.clear();
    }
  }

  private record Window(int count, Instant end) {}

  private record Allowance(int times, Duration period) {

    static Allowance read(Rate rate, String text) {
      Matcher found = SETTING.matcher(text.strip());
      if (!found.matches() || Integer.parseInt(found.group(2)) == 0) {
        throw new SettingRefused(
            rate.setting() + " is «" + text + "», but must be like 20/1m or 6/12h.");
      }
      long amount = Long.parseLong(found.group(2));
      Duration period =
          switch (found.group(3)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
          };
      return new Allowance(Integer.parseInt(found.group(1)), period);
    }
  }
}
