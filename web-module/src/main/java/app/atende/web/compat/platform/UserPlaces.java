package app.atende.web.compat.platform;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.UserId;
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
   * Takes a user out of every open account, so that his conversations there become unassigned; the
   * others do it themselves when they open again, once he is deleted. Throws {@code
   * LAST_ADMINISTRATOR} where nobody else administers one of them.
   */
  void leaveAll(UserId user) {
    AgentId id = new AgentId(user.value());
    for (Membership membership : memberships.of(user)) {
      if (isOpen(membership)) {
        tenants.run(membership.account().id(), () -> leave(id));
      }
    }
  }

  private void leave(AgentId id) {
    if (queries.actor(id, Actor.SYSTEM).isPresent()) {
      agents.remove(id, Actor.SYSTEM);
    }
  }
}
