package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The accounts of a person, one after the other, for what he says of himself in all of them. */
@ApplicationScoped
public class OwnAccounts {

  @Inject private Memberships memberships;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;
  @Inject private AgentQueries agents;

  /**
   * Does it in each account that is open and in which he works, the one he worked in last first.
   *
   * @return what came of it
   */
  <T> List<T> inEach(UserId user, Function<Actor, T> deed) {
    List<T> results = new ArrayList<>();
    for (Membership membership : memberships.of(user)) {
      TenantId account = membership.account().id();
      if (directory.find(account).filter(AccountEntry::isOpen).isPresent()) {
        tenants
            .call(account, () -> agents.actor(new AgentId(user.value()), Actor.SYSTEM).map(deed))
            .ifPresent(results::add);
      }
    }
    return results;
  }
}
