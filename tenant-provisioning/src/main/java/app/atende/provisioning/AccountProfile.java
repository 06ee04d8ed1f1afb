package app.atende.provisioning;

import app.atende.tenancy.AccountEntry;
import java.util.Optional;

/**
 * What an account calls itself.
 *
 * @param locale {@code pt_BR} or {@code en}
 * @param timeZone the name of a time zone, for example {@code America/Sao_Paulo}
 */
public record AccountProfile(
    String name,
    Optional<String> domain,
    Optional<String> supportEmail,
    String locale,
    String timeZone) {

  /** A profile with the defaults of the house: Portuguese of Brazil, time of São Paulo. */
  public static AccountProfile named(String name) {
    return new AccountProfile(
        name, Optional.empty(), Optional.empty(), "pt_BR", "America/Sao_Paulo");
  }

  /** The profile as it is now. */
  public static AccountProfile of(AccountEntry entry) {
    return new AccountProfile(
        entry.name(),
        entry.domain(),
        entry.supportEmail(),
        entry.locale(),
        entry.timeZone().getId());
  }
}
