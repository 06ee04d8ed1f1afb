package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.control.Row;
import app.atende.control.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An account as it stands before a change, its row locked until the transaction ends.
 *
 * @param limits by their names on the wire
 */
record AccountBefore(AccountProfile profile, Map<String, Long> limits, Instant changedAt) {

  private static final String NOTHING = "—";

  /** Reads and locks; throws {@code ACCOUNT_NOT_FOUND}. */
  static AccountBefore lock(Statements transaction, TenantId tenant) {
    AccountBefore row =
        transaction
            .find(
                "SELECT name, domain, support_email, locale, time_zone, changed_at FROM account"
                    + " WHERE id = ? FOR UPDATE",
                AccountBefore::read,
                tenant.value())
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    transaction
        .list(
            "SELECT name, value FROM account_limit WHERE account_id = ?",
            limit -> Map.entry(limit.text("name"), limit.number("value")),
            tenant.value())
        .forEach(limit -> row.limits.put(limit.getKey(), limit.getValue()));
    return row;
  }

  private static AccountBefore read(Row row) throws SQLException {
    return new AccountBefore(
        new AccountProfile(
            row.text("name"),
            Optional.ofNullable(row.text("domain")),
            Optional.ofNullable(row.text("support_email")),
            row.text("locale"),
            row.text("time_zone")),
        new TreeMap<>(),
        row.instant("changed_at"));
  }

  /** Throws {@code STALE_EDIT} when this is not what was seen; whoever saw nothing overwrites. */
  void demandSeen(Optional<Instant> seen) {
    if (seen.isPresent() && !seen.get().equals(changedAt)) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
  }

  /**
   * What a change makes of it, for the audit: each field that changes with both values, by its name
   * on the wire. What else the provider keeps of an account is named without its content.
   */
  String to(AccountProfile wanted, AccountTerms terms) {
    StringJoiner said = new StringJoiner("; ");
    say(said, "name", profile.name(), wanted.name());
    say(said, "domain", profile.domain().orElse(null), wanted.domain().orElse(null));
    String support = profile.supportEmail().orElse(null);
    say(said, "support_email", support, wanted.supportEmail().orElse(null));
    say(said, "locale", profile.locale(), wanted.locale());
    say(said, "time_zone", profile.timeZone(), wanted.timeZone());
    TreeSet<String> names = new TreeSet<>(limits.keySet());
    names.addAll(terms.limits().keySet());
    names.forEach(name -> say(said, name, limits.get(name), terms.limits().get(name)));
    return said.length() == 0 ? null : said.toString();
  }

  private static void say(StringJoiner said, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      said.add(
          field
              + ": "
              + Objects.requireNonNullElse(before, NOTHING)
              + " → "
              + Objects.requireNonNullElse(after, NOTHING));
    }
  }
}
