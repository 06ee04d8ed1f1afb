package app.atende.web.provider;

import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountTerms;
import app.atende.tenancy.AccountEntry;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tab «Marca e domínio»: what an account calls itself, its language and its time zone. */
@Named("providerBrand")
@ViewScoped
public class AccountBrandView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountChanges changes;
  @Inject private AccountView account;
  @Inject private CurrentOperator operator;
  @Inject private Notices notices;

  private String name;
  private String domain;
  private String supportEmail;
  private String locale;
  private String timeZone;
  private Instant seen;

  @PostConstruct
  void read() {
    show(account.getEntry());
  }

  private void show(AccountEntry entry) {
    name = entry.name();
    domain = entry.domain().orElse(null);
    supportEmail = entry.supportEmail().orElse(null);
    locale = entry.locale();
    timeZone = entry.timeZone().getId();
    seen = entry.changedAt();
  }

  /** Saves what was typed, unless somebody else has changed the account meanwhile. */
  public void save() {
    AccountProfile profile =
        new AccountProfile(
            name, Optional.ofNullable(domain), Optional.ofNullable(supportEmail), locale, timeZone);
    AccountTerms terms = AccountTerms.of(account.getEntry());
    show(
        changes.change(
            account.getId(),
            new AccountChanges.Wanted(profile, terms, Optional.of(seen)),
            operator.requester()));
    account.readAgain();
    notices.say("provider_account_brand.message.info.saved");
  }

  /** The time zones to choose from, those of Brazil first. */
  public List<String> getTimeZones() {
    return TimeZones.NAMES;
  }

  /** The account's name. */
  public String getName() {
    return name;
  }

  /** Takes the account's name. */
  public void setName(String name) {
    this.name = name;
  }

  /** The account's own domain, or null. */
  public String getDomain() {
    return domain;
  }

  /** Takes the account's own domain. */
  public void setDomain(String domain) {
    this.domain = domain;
  }

  /** Where its customers may write, or null. */
  public String getSupportEmail() {
    return supportEmail;
  }

  /** Takes where its customers may write. */
  public void setSupportEmail(String supportEmail) {
    this.supportEmail = supportEmail;
  }

  /** {@code pt_BR} or {@code en}. */
  public String getLocale() {
    return locale;
  }

  /** Takes the language. */
  public void setLocale(String locale) {
    this.locale = locale;
  }

  /** The name of a time zone. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Takes the name of a time zone. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
