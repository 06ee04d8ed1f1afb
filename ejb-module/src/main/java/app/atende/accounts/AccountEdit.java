package app.atende.accounts;

/**
 * New settings of the account, all at once, as a form sends them.
 *
 * @param version of the settings that the editor saw
 * @param timeZone a name such as {@code America/Sao_Paulo}
 * @param supportEmail null or blank for none
 * @param rules how conversations are ended and handed on
 */
public record AccountEdit(
    long version,
    String name,
    String locale,
    String timeZone,
    String supportEmail,
    AccountRules rules) {

  /** The same with other rules. */
  public AccountEdit with(AccountRules other) {
    return new AccountEdit(version, name, locale, timeZone, supportEmail, other);
  }
}
