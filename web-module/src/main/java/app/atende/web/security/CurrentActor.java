package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import jakarta.enterprise.context.RequestScoped;

/**
 * Who acts in which account, behind the account gate: the last parameter of every front desk. Built
 * anew for each request from the agent's row, so a changed role counts from the next click on.
 */
@RequestScoped
public class CurrentActor {
  private Actor actor;
  private AccountEntry account;

  /** Notes who has passed the gate, and into which account. */
  void enter(Actor who, AccountEntry where) {
    this.actor = who;
    this.account = where;
  }

  /**
   * The actor.
   *
   * @throws DomainException {@code NOT_SIGNED_IN} outside the gate
   */
  public Actor actor() {
    if (actor == null) {
      throw new DomainException(ErrorCode.NOT_SIGNED_IN);
    }
    return actor;
  }

  /**
   * The account, as the directory knows it.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND} outside the gate
   */
  public AccountEntry account() {
    if (account == null) {
      throw new DomainException(ErrorCode.ACCOUNT_NOT_FOUND);
    }
    return account;
  }

  /** The number of the account; throws like {@link #account}. */
  public TenantId tenant() {
    return account().id();
  }
}
