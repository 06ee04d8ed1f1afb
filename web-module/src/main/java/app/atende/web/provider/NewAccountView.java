package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.Tokens;
import app.atende.people.EmailAddress;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.NewAccounts;
import app.atende.provisioning.ProvisioningRun;
import app.atende.provisioning.Requester;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The page «Nova conta»: four steps, each checked when it is left, and the order at the end. The
 * key is made with the page, so a second click orders nothing twice.
 */
@Named("providerNewAccount")
@ViewScoped
public class NewAccountView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEY_LENGTH = 22;
  private static final int PROFILE = 0;
  private static final int LIMITS = 1;
  private static final int OWNER = 2;
  private static final int REVIEW = 3;
  private static final List<String> OF_PROFILE =
      List.of("name", "slug", "domain", "locale", "time_zone");

  @Inject private NewAccounts accounts;
  @Inject private Users users;
  @Inject private CurrentOperator operator;
  @Inject private ProviderJobs jobs;

  private final NewAccountForm form = new NewAccountForm();
  private String key;
  private String suggested;
  private int step;

  @PostConstruct
  void begin() {
    operator.get();
    key = Tokens.randomLetters(KEY_LENGTH);
  }

  /** Suggests a slug for the name, unless the operator has chosen one himself. */
  public void suggest() {
    if (form.getSlug() == null || form.getSlug().equals(suggested)) {
      suggested = form.getName() == null ? null : accounts.suggestSlug(form.getName());
      form.setSlug(suggested);
    }
  }

  /** Goes to the next step when this one is right. */
  public void next() {
    switch (step) {
      case PROFILE -> form.setSlug(accounts.check(form.profile(), form.getSlug()));
      case LIMITS -> accounts.check(form.terms());
      case OWNER -> form.setOwnerEmail(EmailAddress.of(form.getOwnerEmail()).value());
      default -> step = REVIEW - 1;
    }
    step++;
  }

  /** Goes back to a step; what was typed stays. */
  public void back(int to) {
    step = Math.max(PROFILE, Math.min(to, step));
  }

  /**
   * Orders the account and goes to watch its steps. What somebody else took meanwhile leads back to
   * the field.
   */
  public void create() throws IOException {
    Requester who = operator.requester();
    ProvisioningRun run;
    try {
      accounts.check(form.terms());
      run = accounts.order(request(who), who);
    } catch (DomainException refusal) {
      step = refusal.field().map(OF_PROFILE::contains).orElse(false) ? PROFILE : step;
      throw refusal;
    }
    jobs.resume(run.id());
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(ProviderRoutes.ACCOUNTS + "/" + run.account() + "/created?key=" + key);
  }

  private AccountRequest request(Requester who) {
    User owner = users.findOrInvite(EmailAddress.of(form.getOwnerEmail()), form.getOwnerName());
    return new AccountRequest(
        form.profile(),
        form.terms(),
        Optional.of(form.getSlug()),
        Optional.of(
            new AccountRequest.Owner(
                owner.id().value(), owner.name(), owner.email().value(), owner.isConfirmed())),
        Optional.empty(),
        Optional.of(new AccountRequest.OnceKey(who.name(), key)));
  }

  /** What was typed so far. */
  public NewAccountForm getForm() {
    return form;
  }

  /** The step that is shown, from 0. */
  public int getStep() {
    return step;
  }

  /** The key by which a repeated order is recognised. */
  public String getKey() {
    return key;
  }

  /** The steps' names, as the end of their bundle keys. */
  public List<String> getSteps() {
    return List.of("profile", "limits", "owner", "review");
  }

  /** The time zones to choose from, those of Brazil first. */
  public List<String> getTimeZones() {
    return TimeZones.NAMES;
  }
}
