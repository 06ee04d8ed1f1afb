package app.atende.web.compat.platform;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which users work in an account, and as what. */
@Path("v1/accounts/{account: \\d{1,18}}/account_users")
@Produces("application/json")
@RequestScoped
public class PlatformMembersResource {
  @Inject private PlatformCall call;
  @Inject private Users users;
  @Inject private Memberships memberships;
  @Inject private TenantDirectory directory;
  @Inject private Tenants tenants;
  @Inject private Agents agents;
  @Inject private AgentQueries queries;

  /** All members, by user. */
  @GET
  public List<MemberShape> list(@PathParam("account") long account) {
    TenantId tenant = open(account);
    List<Membership> members = memberships.in(tenant);
    Set<AgentId> ids =
        members.stream().map(PlatformMembersResource::agent).collect(Collectors.toSet());
    Map<AgentId, AgentSummary> agents =
        tenants.call(tenant, () -> queries.ofIds(ids, Actor.SYSTEM));
    return members.stream()
        .filter(member -> agents.containsKey(agent(member)))
        .map(member -> MemberShape.of(agents.get(agent(member)), member))
        .toList();
  }

  /** Makes a user a member, or gives him another role. */
  @POST
  public MemberShape upsert(
      @PathParam("account") long account, @Context HttpServletRequest request) {
    TenantId tenant = open(account);
    LooseBody body = LooseRequest.read(request);
    Role role = role(body.filled("role").orElse(Role.AGENT.word()));
    User user = users.get(user(body));
    tenants.run(tenant, () -> upsert(user, role));
    return memberships
        .find(user.id(), tenant)
        .flatMap(this::shape)
        .orElseThrow(() -> new DomainException(ErrorCode.AGENT_NOT_FOUND));
  }

  private void upsert(User user, Role role) {
    AgentId id = new AgentId(user.id().value());
    if (queries.actor(id, Actor.SYSTEM).isPresent()) {
      memberships.add(user.id(), tenants.current());
      agents.changeRole(id, role, Actor.SYSTEM);
    } else {
      agents.invite(AgentInvitation.quietly(user.name(), user.email().value(), role), Actor.SYSTEM);
    }
  }

  /** Ends a membership; ending none changes nothing. */
  @DELETE
  public Response remove(@PathParam("account") long account, @Context HttpServletRequest request) {
    TenantId tenant = open(account);
    UserId user = user(LooseRequest.read(request));
    AgentId id = new AgentId(user.value());
    tenants.run(
        tenant,
        () -> {
          if (queries.actor(id, Actor.SYSTEM).isPresent()) {
            agents.remove(id, Actor.SYSTEM);
          }
        });
    return Response.ok().build();
  }

  private TenantId open(long account) {
    call.check(ObjectKind.ACCOUNT, account);
    return directory.requireOpen(new TenantId(account)).id();
  }

  private UserId user(LooseBody body) {
    long id =
        body.number("user_id")
            .filter(number -> number > 0)
            .orElseThrow(() -> DomainException.at("user_id", ErrorCode.VALUE_REQUIRED));
    call.check(ObjectKind.USER, id);
    return new UserId(id);
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(() -> DomainException.at("role", ErrorCode.UNKNOWN_ROLE, word));
  }

  private static AgentId agent(Membership membership) {
    return new AgentId(membership.user().value());
  }

  private Optional<MemberShape> shape(Membership membership) {
    AgentId id = agent(membership);
    AgentSummary agent =
        tenants.call(
            membership.account().id(), () -> queries.ofIds(Set.of(id), Actor.SYSTEM).get(id));
    return Optional.ofNullable(agent).map(found -> MemberShape.of(found, membership));
  }
}
