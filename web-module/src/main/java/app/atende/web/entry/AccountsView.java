package app.atende.web.entry;

import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.tenancy.AccountStatus;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The choice among the accounts that a person may enter. */
@Named
@RequestScoped
public class AccountsView {
  @Inject private Memberships memberships;
  @Inject private SignedIn signedIn;

  private List<Choice> accounts;

  /** The accounts, the one he worked in last first. */
  public List<Choice> getAccounts() {
    if (accounts == null) {
      accounts = memberships.of(signedIn.user()).stream().map(Choice::of).toList();
    }
    return accounts;
  }

  /**
   * An account to choose.
   *
   * @param open whether one can work in it now
   */
  public record Choice(long id, String name, boolean open) {
    static Choice of(Membership membership) {
      Membership.Account account = membership.account();
      boolean open = account.status().equals(AccountStatus.ACTIVE.name());
      return new Choice(account.id().value(), account.name(), open);
    }
  }
}
