package app.atende.provisioning;

import app.atende.tenancy.AccountEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a provider grants and notes.
 *
 * @param limits by their names on the wire; a missing one is unlimited
 * @param customAttributes a JSON object of the provider's own
 * @param features a JSON object of booleans
 */
public record AccountTerms(Map<String, Long> limits, String customAttributes, String features) {

  /** No limits, nothing noted. */
  public static final AccountTerms NONE = new AccountTerms(Map.of(), "{}", "{}");

  /** Keeps its own copy of the limits. */
  public AccountTerms {
    limits = Map.copyOf(limits);
  }

  /** The terms as they are now. */
  public static AccountTerms of(AccountEntry entry) {
    Map<String, Long> limits = new TreeMap<>();
    entry.limits().forEach((limit, value) -> limits.put(limit.wireName(), value));
    return new AccountTerms(limits, entry.customAttributes(), entry.features());
  }

  /** These terms with other limits. */
  public AccountTerms withLimits(Map<String, Long> other) {
    return new AccountTerms(other, customAttributes, features);
  }
}
