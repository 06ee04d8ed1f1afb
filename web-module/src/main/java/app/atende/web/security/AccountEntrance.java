package app.atende.web.security;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Decides whether a user may enter an account, for pages, actions, sockets and tokens alike. */
@ApplicationScoped
public class AccountEntrance {
  private Memberships memberships;
  private TenantDirectory directory;
  private Tenants tenants;
  private AgentQueries agents;

  /** For CDI. */
  protected AccountEntrance() {}

  /** Decides by these. */
  @Inject
  public AccountEntrance(
      Memberships memberships, TenantDirectory directory, Tenants tenants, AgentQueries agents) {
    this.memberships = memberships;
    this.directory = directory;
    this.tenants = tenants;
    this.agents = agents;
  }

  /**
   * Lets a member in.
   *
   * @return who he is there
   * @throws DomainException {@code ACCOUNT_NOT_FOUND} for whoever is no member, also of accounts
   *     that do not exist; to members also {@code ACCOUNT_SUSPENDED}, {@code ACCOUNT_NOT_READY},
   *     {@code UNAVAILABLE}
   */
  public Visit admit(UserId user, TenantId tenant) {
    Membership membership =
        memberships
            .find(user, tenant)
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    AccountEntry account = directory.requireOpen(tenant);
    Actor actor =
        tenants
            .call(tenant, () -> agents.actor(new AgentId(user.value()), Actor.SYSTEM))
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    return new Visit(actor, account, membership);
  }

  /**
   * An admitted member.
   *
   * @param actor who he is in the account
   * @param account as the directory knows it
   * @param membership as the control schema knows it
   */
  public record Visit(Actor actor, AccountEntry account, Membership membership) {}
}
