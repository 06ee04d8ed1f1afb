package app.atende.web.provider;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.Agents;
import app.atende.people.TwoFactor;
import app.atende.people.UserId;
import app.atende.provisioning.AccountMember;
import app.atende.provisioning.AccountMembers;
import app.atende.provisioning.AuditNote;
import app.atende.provisioning.ProviderAudit;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tab «Usuários»: who works in the account, and one more administrator for it. */
@Named("providerUsers")
@ViewScoped
public class AccountUsersView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountView account;
  @Inject private AccountMembers members;
  @Inject private Agents agents;
  @Inject private TwoFactor twoFactor;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private ProviderAudit audit;
  @Inject private CurrentOperator operator;
  @Inject private Notices notices;

  private Set<Long> holders;
  private String name;
  private String email;

  /** The members; none while the account has no schema. */
  public List<AccountMember> getMembers() {
    return account.isBuilt() ? members.list(account.getId()) : List.of();
  }

  /** Makes somebody an administrator of the account and lets him know by mail. */
  public void invite() {
    directory.requireOpen(account.getId());
    tenants.run(
        account.getId(),
        () -> agents.invite(AgentInvitation.byMail(name, email, Role.ADMINISTRATOR), Actor.SYSTEM));
    note("account.invite", email);
    notices.say("provider_account_users.message.info.invited", email);
    name = null;
    email = null;
  }

  /** Sends the invitation of somebody who never came once more. */
  public void inviteAgain(AccountMember member) {
    directory.requireOpen(account.getId());
    tenants.run(
        account.getId(), () -> agents.inviteAgain(new AgentId(member.user()), Actor.SYSTEM));
    note("account.invite_again", member.email());
    notices.say("provider_account_users.message.info.invited", member.email());
  }

  /** Whether somebody has turned on his second factor. One statement for all, the first time. */
  public boolean isTwoFactor(AccountMember member) {
    if (holders == null) {
      holders = new HashSet<>(twoFactor.holders(account.getId()));
    }
    return holders.contains(member.user());
  }

  /** Turns the second factor off for somebody who has lost his app and his recovery codes. */
  public void resetTwoFactor(AccountMember member) {
    twoFactor.reset(new UserId(member.user()));
    holders = null;
    note("account.two_factor_reset", member.email());
    notices.say("provider_account_users.message.info.two_factor_reset", member.name());
  }

  private void note(String what, String detail) {
    audit.note(operator.requester(), new AuditNote(what, account.getId(), detail));
  }

  /** How the new administrator is called. */
  public String getName() {
    return name;
  }

  /** Takes how he is called. */
  public void setName(String name) {
    this.name = name;
  }

  /** Where his invitation goes. */
  public String getEmail() {
    return email;
  }

  /** Takes where his invitation goes. */
  public void setEmail(String email) {
    this.email = email;
  }
}
