package app.atende.web.compat.shapes;

import app.atende.accounts.AccountSettings;
import app.atende.attributes.Attributes;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An account as its members' programs see it (contract 5.6, Account). What the provider notes about
 * it is left out.
 *
 * @param latestChatwootVersion always null: the house says nothing of other servers' versions
 */
public record OwnAccountShape(
    long id,
    String name,
    String locale,
    String domain,
    String supportEmail,
    String status,
    Map<String, Object> settings,
    Map<String, Boolean> features,
    CacheKeys cacheKeys,
    String createdAt,
    String latestChatwootVersion) {

  /**
   * By what clients know that a collection changed: the moment at which they asked, so that they
   * always read it again.
   */
  public record CacheKeys(String label, String inbox, String team) {

    /** All of them the same. */
    public static CacheKeys at(long millis) {
      String now = Long.toString(millis);
      return new CacheKeys(now, now, now);
    }
  }

  /** The account, by its own rows and by the directory. */
  public static OwnAccountShape of(AccountSettings own, AccountEntry entry, CacheKeys keys) {
    return new OwnAccountShape(
        own.id(),
        own.name(),
        own.locale(),
        entry.domain().orElse(null),
        own.supportEmail(),
        entry.status() == AccountStatus.ACTIVE ? "active" : "suspended",
        settings(own),
        features(entry),
        keys,
        WireTime.iso(own.createdAt()),
        null);
  }

  private static Map<String, Object> settings(AccountSettings own) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("auto_resolve_after", own.rules().autoResolve().minutes());
    settings.put("auto_resolve_message", own.rules().autoResolve().message());
    settings.put("auto_resolve_ignore_waiting", own.rules().autoResolve().sparesUnattended());
    settings.put("timezone", own.timeZone().getId());
    return settings;
  }

  private static Map<String, Boolean> features(AccountEntry entry) {
    Map<String, Boolean> features = new TreeMap<>();
    Attributes.ofJson(entry.features())
        .values()
        .forEach(
            (name, on) -> {
              if (Boolean.TRUE.equals(on)) {
                features.put(name, true);
              }
            });
    return features;
  }
}
