package app.atende.accounts;

import app.atende.accounts.internal.Agent;
import app.atende.accounts.internal.AgentProfile;
import app.atende.accounts.internal.AgentStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.people.EmailAddress;
import app.atende.people.Memberships;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.tenancy.LimitName;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The front desk for members of the account. The agent's row is written in the caller's
 * transaction; the global user and his right to enter stand in the control schema, which commits at
 * once, and are written so that a rollback leaves nothing but an unused right to knock at the door.
 */
@Stateless
public class Agents {
  private static final String OBJECT = "agent";

  @Inject private AgentStore store;
  @Inject private AccountGate gate;
  @Inject private Limits limits;
  @Inject private Users users;
  @Inject private Memberships memberships;
  @Inject private Tenants tenants;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Makes a person a member: one who is known in the house is just added, one who is not is created
   * and asked by mail to choose a password.
   *
   * @throws DomainException {@code LIMIT_EXCEEDED} naming {@code agents}; {@code EMAIL_INVALID};
   *     {@code EMAIL_TAKEN} for a member; {@code NOT_PERMITTED}
   */
  public AgentId invite(AgentInvitation invitation, Actor actor) {
    EmailAddress email = EmailAddress.of(invitation.email());
    gate.enter(Permission.AGENT_MANAGE, actor);
    limits.checkRoomForOne(LimitName.AGENTS, store.count());
    User user = users.findOrInvite(email, invitation.name());
    AgentProfile profile = profile(user);
    if (store.find(profile.id()).isPresent()) {
      throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
    }
    Instant at = now.instant();
    Long inviter = actor.isAgent() ? actor.id() : null;
    store.add(new Agent(profile, invitation.role(), inviter, at));
    memberships.add(user.id(), tenants.current());
    audit.note(
        note("agent_invited", profile.id())
            .with("email", email.value())
            .with("role", invitation.role().word()),
        actor);
    if (invitation.mail()) {
      events.publish(new AgentInvited(profile.id(), at, actor.cause()));
    }
    return profile.id();
  }

  /** Sends the invitation of an agent again who never came; the link of the former mail dies. */
  public void inviteAgain(AgentId id, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    if (existing(id).isConfirmed()) {
      throw new DomainException(ErrorCode.EMAIL_TAKEN);
    }
    events.publish(new AgentInvited(id, now.instant(), actor.cause()));
  }

  /**
   * Gives an agent another role. The same one again changes nothing.
   *
   * @throws DomainException {@code LAST_ADMINISTRATOR} when nobody would administer the account,
   *     also when two try it on each other at once
   */
  public void changeRole(AgentId id, Role role, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    Agent agent = existing(id);
    Role before = agent.role();
    if (agent.become(role)) {
      gate.checkSomebodyAdministers();
      audit.note(
          note("agent_role_changed", id).with("from", before.word()).with("to", role.word()),
          actor);
      events.publish(new AgentRoleChanged(id, now.instant(), actor.cause()));
    }
  }

  /** Gives an agent another name in this account; his global profile stays. */
  public void rename(AgentId id, String name, Actor actor) {
    requireSelfOr(Permission.AGENT_MANAGE, id, actor);
    existing(id).rename(Words.required("name", name));
    audit.note(note("agent_renamed", id), actor);
  }

  /** Sets by hand what others see of an agent: by himself or by an administrator. */
  public void setAvailability(AgentId id, Availability availability, Actor actor) {
    requireSelfOr(Permission.AGENT_MANAGE, id, actor);
    if (existing(id).choose(availability)) {
      events.publish(new AgentAvailabilityChanged(id, now.instant(), actor.cause()));
    }
  }

  /** Says whether an agent is away as soon as none of his devices is there. */
  public void setAutoOffline(AgentId id, boolean autoOffline, Actor actor) {
    requireSelfOr(Permission.AGENT_MANAGE, id, actor);
    if (existing(id).leaveToPresence(autoOffline)) {
      events.publish(new AgentAvailabilityChanged(id, now.instant(), actor.cause()));
    }
  }

  /**
   * Ends a membership. What the agent wrote stays under his name; his conversations become
   * unassigned, if they are very many some of them a moment later. A person who is in no other
   * account then is forgotten altogether, unless a platform app made him.
   *
   * @throws DomainException {@code LAST_ADMINISTRATOR}, {@code AGENT_NOT_FOUND}
   */
  public void remove(AgentId id, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    Agent agent = existing(id);
    String email = agent.summary(false).email();
    boolean administered = agent.role() == Role.ADMINISTRATOR;
    store.remove(agent);
    if (administered) {
      gate.checkSomebodyAdministers();
    }
    sayRemoved(id, email, actor);
    forget(new UserId(id.value()));
  }

  /**
   * Whether an agent may be taken out of the account, asked before it is done in several of them at
   * once. Who is no agent here may.
   *
   * @throws DomainException {@code LAST_ADMINISTRATOR} when nobody else administers it
   */
  public void checkMayGo(AgentId id, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    boolean administers =
        store.find(id).filter(agent -> agent.role() == Role.ADMINISTRATOR).isPresent();
    if (administers && store.countAdministrators() == 1) {
      throw new DomainException(ErrorCode.LAST_ADMINISTRATOR);
    }
  }

  /**
   * Takes a person out of the account who was deleted from the house meanwhile, be he the last
   * administrator: he cannot come back. Whoever is still in the house stays.
   */
  public void removeDeleted(UserId user, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    if (users.find(user).isEmpty()) {
      store.find(new AgentId(user.value())).ifPresent(agent -> removeDeleted(agent, actor));
    }
  }

  private void removeDeleted(Agent agent, Actor actor) {
    AgentSummary summary = agent.summary(false);
    store.remove(agent);
    sayRemoved(summary.id(), summary.email(), actor);
  }

  private void sayRemoved(AgentId id, String email, Actor actor) {
    audit.note(note("agent_removed", id).with("email", email), actor);
    events.publish(new AgentRemoved(id, now.instant(), actor.cause()));
  }

  private void forget(UserId user) {
    memberships.remove(user, tenants.current());
    boolean isNowhere = memberships.of(user).isEmpty();
    boolean isOurs = users.find(user).filter(u -> u.attributes().creator().isEmpty()).isPresent();
    if (isNowhere && isOurs) {
      users.delete(user);
    }
  }

  /**
   * Takes over into the bound account what a person changed in his global profile. No member, no
   * change.
   */
  public void mirror(UserId user, Actor actor) {
    users
        .find(user)
        .ifPresent(
            found ->
                store.find(new AgentId(user.value())).ifPresent(a -> a.mirror(profile(found))));
  }

  private Agent existing(AgentId id) {
    return store.find(id).orElseThrow(() -> new DomainException(ErrorCode.AGENT_NOT_FOUND));
  }

  private static void requireSelfOr(Permission permission, AgentId id, Actor actor) {
    if (!actor.isAgent() || actor.id() != id.value()) {
      actor.require(permission);
    }
  }

  private static AuditNote note(String what, AgentId id) {
    return AuditNote.of(what, OBJECT, id.value());
  }

  private static AgentProfile profile(User user) {
    return new AgentProfile(
        new AgentId(user.id().value()),
        user.name(),
        user.displayName(),
        user.email().value(),
        user.isConfirmed());
  }
}
