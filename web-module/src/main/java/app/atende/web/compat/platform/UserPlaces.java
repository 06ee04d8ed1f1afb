package app.atende.web.compat.platform;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.shapes.WireTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of one user, each asked as itself. */
@RequestScoped
public class UserPlaces {
  @Inject private PlatformCall call;
  @Inject private Memberships memberships;
  @Inject private Users users;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;
  @Inject private AgentQueries queries;
  @Inject private Agents agents;

  /**
   * Those that are open and that the calling app may reach, the one he worked in last first: what
   * other programs' accounts are called is none of its business.
   */
  List<PlatformUserShape.Place> of(UserId user) {
    Set<Long> granted = Set.copyOf(call.granted(ObjectKind.ACCOUNT));
    return memberships.of(user).stream()
        .filter(membership -> granted.contains(membership.account().id().value()))
        .filter(this::isOpen)
        .map(this::place)
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isOpen(Membership membership) {
    return directory.find(membership.account().id()).filter(AccountEntry::isOpen).isPresent();
  }

  private Optional<PlatformUserShape.Place> place(Membership membership) {
    Membership.Account account = membership.account();
    AgentId id = new AgentId(membership.user().value());
    AgentSummary agent =
        tenants.call(account.id(), () -> queries.ofIds(Set.of(id), Actor.SYSTEM).get(id));
    return Optional.ofNullable(agent)
        .map(
            found ->
                new PlatformUserShape.Place(
                    account.id().value(),
                    account.name(),
                    WireTime.iso(membership.activeAt()),
                    found.role().word()));
  }

  /**
   * Deletes a user. Where he is the last administrator of an open account it is refused, and then
   * he stays in all of them. He may enter none from this moment; that he leaves them, and that his
   * conversations there become unassigned, is work of the durable lane, an account at a time.
   *
   * @throws app.atende.config.DomainException {@code LAST_ADMINISTRATOR}
   */
  void delete(UserId user) {
    AgentId id = new AgentId(user.value());
    List<Membership> his = memberships.of(user);
    his.stream()
        .filter(this::isOpen)
        .map(membership -> membership.account().id())
        .forEach(account -> tenants.run(account, () -> agents.checkMayGo(id, Actor.SYSTEM)));
    users.delete(user);
    memberships.tellEnded(his);
  }
}
