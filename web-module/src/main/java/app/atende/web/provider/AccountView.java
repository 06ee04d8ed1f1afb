package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountState;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.web.page.Route;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The account that the address names, as every page about it shows it. Read once a request. */
@Named("providerAccount")
@RequestScoped
public class AccountView {

  @Inject private CurrentOperator operator;
  @Inject private TenantDirectory directory;
  @Inject private AccountQueries queries;
  @Inject private HttpServletRequest request;

  private AccountLine line;

  /**
   * The number of the account.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND} when the address names none, {@code
   *     NOT_FOUND} for whoever is no operator
   */
  public TenantId getId() {
    operator.get();
    return new TenantId(
        Route.of(request)
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND))
            .number("account")
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND)));
  }

  /** What the directory knows; throws like {@link #getId}. */
  public AccountEntry getEntry() {
    return directory.get(getId());
  }

  /** The account with its numbers; throws like {@link #getId}. */
  public AccountLine getLine() {
    if (line == null) {
      line =
          queries.find(getId()).orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    }
    return line;
  }

  /** Forgets what was read, because it has just been changed. */
  void readAgain() {
    line = null;
    directory.forget(getId());
  }

  /** Where the pages about this account begin. */
  public String getHome() {
    return ProviderRoutes.ACCOUNTS + "/" + getId();
  }

  /** Whether it can be suspended now. */
  public boolean isSuspendable() {
    return getLine().state().status() == AccountState.ACTIVE.status();
  }

  /** Whether it can be opened again now. */
  public boolean isSuspended() {
    return getLine().state() == AccountState.SUSPENDED;
  }

  /** Whether it waits for its end. */
  public boolean isDeleting() {
    return getLine().state() == AccountState.DELETING;
  }

  /** Whether people may work in it. */
  public boolean isOpen() {
    return getEntry().isOpen();
  }

  /** Whether there is a schema to look into. */
  public boolean isBuilt() {
    return getLine().numbers().isPresent();
  }
}
