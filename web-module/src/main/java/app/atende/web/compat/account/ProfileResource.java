package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.PubsubTokens;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.shapes.UserShape;
import app.atende.web.compat.shapes.UserShape.AccountOfUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The caller himself (contract 6.1). */
@Path("v1/profile")
@Produces("application/json")
@RequestScoped
public class ProfileResource {

  @Inject private ApiCall call;
  @Inject private Users users;
  @Inject private Memberships memberships;
  @Inject private PubsubTokens pubsub;
  @Inject private AgentQueries agents;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /** Who he is, and where he may go; accounts that are being set up are left out. */
  @GET
  public UserShape show() {
    UserId user = call.user();
    List<AccountOfUser> accounts =
        memberships.of(user).stream().map(this::account).flatMap(Optional::stream).toList();
    return UserShape.of(users.get(user), pubsub.of(user).orElse(null), accounts);
  }

  private Optional<AccountOfUser> account(Membership membership) {
    boolean open =
        directory.find(membership.account().id()).filter(AccountEntry::isOpen).isPresent();
    if (!open) {
      return Optional.empty();
    }
    AgentId id = new AgentId(membership.user().value());
    AgentSummary agent =
        tenants.call(
            membership.account().id(), () -> agents.ofIds(Set.of(id), Actor.SYSTEM).get(id));
    return Optional.ofNullable(agent).map(found -> AccountOfUser.of(membership, found));
  }
}
