package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.PubsubTokens;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.shapes.UserShape;
import app.atende.web.compat.shapes.UserShape.AccountOfUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person is told about himself (contract 5.1, User). */
@ApplicationScoped
public class OwnProfile {

  private static final ErrorCode CLOSED = ErrorCode.ACCOUNT_SUSPENDED;

  @Inject private Users users;
  @Inject private Memberships memberships;
  @Inject private PubsubTokens pubsub;
  @Inject private AgentQueries agents;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /**
   * Who he is, and where he may go; accounts that are not open are left out.
   *
   * @throws app.atende.config.DomainException {@code USER_NOT_FOUND}
   */
  public UserShape of(UserId user) {
    return of(users.get(user));
  }

  /** The same of somebody who was just read. */
  public UserShape of(User person) {
    UserId user = person.id();
    List<AccountOfUser> accounts =
        memberships.of(user).stream().map(this::account).flatMap(Optional::stream).toList();
    return UserShape.of(person, pubsub.of(user).orElse(null), accounts);
  }

  private Optional<AccountOfUser> account(Membership membership) {
    boolean open =
        directory.find(membership.account().id()).filter(AccountEntry::isOpen).isPresent();
    if (!open) {
      return Optional.empty();
    }
    return agent(membership).map(found -> AccountOfUser.of(membership, found));
  }

  /** The directory may know a moment later than the database that an account was closed. */
  private Optional<AgentSummary> agent(Membership membership) {
    AgentId id = new AgentId(membership.user().value());
    try {
      return Optional.ofNullable(
          tenants.call(
              membership.account().id(), () -> agents.ofIds(Set.of(id), Actor.SYSTEM).get(id)));
    } catch (RuntimeException thrown) {
      if (DomainException.in(thrown).map(DomainException::code).filter(CLOSED::equals).isEmpty()) {
        throw thrown;
      }
      return Optional.empty();
    }
  }
}
