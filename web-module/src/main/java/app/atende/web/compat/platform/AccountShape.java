package app.atende.web.compat.platform;

import app.atende.attributes.Attributes;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.util.Map;
import java.util.TreeMap;

/** An account as its platform app sees it (contract 8, PlatformAccount). */
public record AccountShape(
    long id,
    String name,
    String locale,
    String domain,
    String supportEmail,
    Map<String, Object> features,
    Map<String, Object> customAttributes,
    Map<String, Long> limits,
    String status) {

  /** The account of a directory entry. */
  static AccountShape of(AccountEntry entry) {
    Map<String, Long> limits = new TreeMap<>();
    entry.limits().forEach((limit, value) -> limits.put(limit.wireName(), value));
    return new AccountShape(
        entry.id().value(),
        entry.name(),
        entry.locale(),
        entry.domain().orElse(null),
        entry.supportEmail().orElse(null),
        Attributes.ofJson(entry.features()).values(),
        Attributes.ofJson(entry.customAttributes()).values(),
        limits,
        entry.status() == AccountStatus.ACTIVE ? "active" : "suspended");
  }
}
