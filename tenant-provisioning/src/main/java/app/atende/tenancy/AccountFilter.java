package app.atende.tenancy;

import java.util.Optional;

/**
 * Which accounts of a list are meant.
 *
 * @param words part of a name, slug or domain, or a whole id; blank for all
 * @param status only these; empty for all
 * @param onlySetAside only those whose last migration failed
 */
public record AccountFilter(String words, Optional<AccountStatus> status, boolean onlySetAside) {

  /** All accounts. */
  public static final AccountFilter ALL = new AccountFilter("", Optional.empty(), false);
}
