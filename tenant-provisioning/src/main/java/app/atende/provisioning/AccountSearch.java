package app.atende.provisioning;

import java.util.Optional;

/**
 * Which accounts of a list are meant, and in which order.
 *
 * @param words part of a name, slug or domain, the beginning of a member's e-mail address, or a
 *     whole id; blank for all
 * @param state only these; empty for all
 * @param order what to order by
 * @param descending whether the last comes first
 */
public record AccountSearch(
    String words, Optional<AccountState> state, AccountOrder order, boolean descending) {

  /** All accounts, the newest first. */
  public static final AccountSearch ALL =
      new AccountSearch("", Optional.empty(), AccountOrder.AGE, true);
}
