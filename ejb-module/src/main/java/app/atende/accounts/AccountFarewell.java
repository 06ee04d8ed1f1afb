package app.atende.accounts;

import app.atende.accounts.internal.AccountStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for the end of an account that one of its administrators wants. What closes it and
 * drops it later is the provider's ({@code provisioning.AccountLifecycle}): that commits by itself,
 * so it is called after this.
 */
@Stateless
public class AccountFarewell {

  @Inject private AccountStore store;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;

  /**
   * Notes in the account's own log who wants it to end.
   *
   * @param typedName the account's name, typed by the one who wants it
   * @throws DomainException {@code NOT_PERMITTED}; {@code CONFIRMATION_WRONG} at {@code
   *     confirmation} for another name
   */
  public void ask(String typedName, Actor actor) {
    gate.enter(Permission.ACCOUNT_MANAGE, actor);
    AccountSettings account = store.get().settings();
    if (typedName == null || !account.name().strip().equals(typedName.strip())) {
      throw DomainException.at("confirmation", ErrorCode.CONFIRMATION_WRONG, account.name());
    }
    audit.note(
        AuditNote.of("account_deletion_requested", "account", account.id()).named(account.name()),
        actor);
  }
}
