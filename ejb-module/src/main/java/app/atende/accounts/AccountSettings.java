package app.atende.accounts;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The account as its people know it.
 *
 * @param id the account's id, the same as the tenant's
 * @param version for the next edit
 * @param name at most 255 characters
 * @param locale {@code pt_BR} or {@code en}: the language of widgets and mails, and of agents who
 *     chose none
 * @param timeZone in which its days begin
 * @param supportEmail where contacts may write to; null when there is none
 * @param rules how its conversations are ended and handed on
 * @param createdAt since when it is there
 */
public record AccountSettings(
    long id,
    long version,
    String name,
    String locale,
    ZoneId timeZone,
    String supportEmail,
    AccountRules rules,
    Instant createdAt) {

  /** An edit that would change nothing, to begin from. */
  public AccountEdit edit() {
    return new AccountEdit(version, name, locale, timeZone.getId(), supportEmail, rules);
  }
}
