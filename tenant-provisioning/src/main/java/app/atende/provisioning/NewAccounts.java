package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The front desk for accounts that are being thought about: what they could be called, whether what
 * was typed is right so far, and the order itself, which writes everything down and leaves the
 * steps to somebody who watches them.
 */
@ApplicationScoped
public class NewAccounts {

  private static final int MOST_TRIES = 50;

  private final ControlDatabase control;
  private final AccountRuns runs;
  private final AccountReservation reservation;

  /** New accounts in this control schema. */
  @Inject
  public NewAccounts(ControlDatabase control, AccountSteps steps, Now now) {
    this.control = control;
    this.runs = steps == null ? null : new AccountRuns(control, now, steps.byKind());
    this.reservation = new AccountReservation(control, runs, new ProviderAudit(control, now), now);
  }

  /** For CDI's proxies only. */
  protected NewAccounts() {
    this(null, null, null);
  }

  /** A slug that the name suggests and nobody has. */
  public String suggestSlug(String name) {
    String slug = Slugs.of(name == null ? "" : name);
    for (int ending = 2; isSlugTaken(slug) && ending < MOST_TRIES; ending++) {
      slug = Slugs.of(name == null ? "" : name) + "-" + ending;
    }
    return slug;
  }

  /**
   * Says what is wrong with a profile and a slug, without keeping them for anybody.
   *
   * @return the slug in its stored form
   * @throws DomainException at the field that is bad, or whose value somebody has
   */
  public String check(AccountProfile profile, String slug) {
    AccountProfile checked = AccountCheck.profile(profile);
    String stored = AccountCheck.slug(slug == null ? "" : slug);
    if (isSlugTaken(stored)) {
      throw DomainException.at("slug", ErrorCode.SLUG_TAKEN);
    }
    if (checked.domain().filter(this::isDomainTaken).isPresent()) {
      throw DomainException.at("domain", ErrorCode.DOMAIN_TAKEN);
    }
    return stored;
  }

  /**
   * Says what is wrong with limits.
   *
   * @throws DomainException {@code UNKNOWN_LIMIT}, {@code VALUE_INVALID}
   */
  public void check(AccountTerms terms) {
    AccountCheck.terms(terms);
  }

  /**
   * Orders an account: it is written down with all its steps waiting. {@link
   * ProvisioningRuns#resume} does them.
   *
   * @return its run; the same one for a repeated order with the same key
   * @throws DomainException as {@link AccountLifecycle#create}, except {@code PROVISIONING_FAILED}
   */
  public ProvisioningRun order(AccountRequest request, Requester who) {
    AccountRequest checked = AccountCheck.request(request);
    return runs.queries()
        .newest(reservation.reserve(checked, who), RunKind.CREATE)
        .orElseThrow(() -> new DomainException(ErrorCode.RUN_NOT_FOUND));
  }

  private boolean isSlugTaken(String slug) {
    return isThere("SELECT 1 AS there FROM account WHERE slug = ?", slug);
  }

  private boolean isDomainTaken(String domain) {
    return isThere("SELECT 1 AS there FROM account WHERE domain = ?", domain);
  }

  private boolean isThere(String sql, String value) {
    return control.find(sql, row -> row.number("there"), value).isPresent();
  }
}
