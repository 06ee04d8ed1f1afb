package app.atende.accounts;

import app.atende.accounts.internal.Agent;
import app.atende.accounts.internal.AgentProfile;
import app.atende.accounts.internal.AgentStore;
import app.atende.accounts.internal.CustomRole;
import app.atende.accounts.internal.CustomRoleStore;
import app.atende.accounts.internal.TeamStore;
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
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.tenancy.LimitName;
import app.atende.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front desk for members of the account. The agent's row is written in the caller's
 * transaction; the global user and his right to enter stand in the control schema, which commits at
 * once, and are written so that a rollback leaves nothing but an unused right to knock at the door.
 */
@Stateless
public class Agents {
  private static final String OBJECT = "agent";

  @Inject private AgentStore store;
  @Inject private CustomRoleStore roles;
  @Inject private TeamStore teams;
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
   *     {@code EMAIL_TAKEN} for a member; {@code ROLE_NOT_FOUND} at {@code role}; {@code
   *     TEAM_NOT_FOUND} at {@code teams}; {@code NOT_PERMITTED}
   */
  public AgentId invite(AgentInvitation invitation, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    EmailAddress email = EmailAddress.of(invitation.email());
    gate.enter(Permission.AGENT_MANAGE, actor);
    limits.checkRoomForOne(LimitName.AGENTS, store.count());
    CustomRole custom = custom(invitation.role(), invitation.custom());
    checkKnown(invitation.teams());
    User user = users.findOrInvite(email, invitation.name());
    AgentProfile profile = profile(user);
    if (store.find(profile.id()).isPresent()) {
      throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
    }
    Instant at = now.instant();
    Long inviter = actor.isAgent() ? actor.id() : null;
    Agent agent = new Agent(profile, invitation.role(), inviter, at);
    agent.become(invitation.role(), custom);
    store.add(agent);
    teams.join(profile.id(), invitation.teams());
    memberships.add(user.id(), tenants.current());
    audit.note(
        note("agent_invited", agent)
            .with("email", email.value())
            .with("role", word(agent))
            .with("teams", invitation.teams().isEmpty() ? null : ids(invitation.teams())),
        actor);
    if (invitation.mail()) {
      events.publish(new AgentInvited(profile.id(), at, actor.cause()));
    }
    return profile.id();
  }

  private void checkKnown(Set<TeamId> wanted) {
    if (teams.count(wanted) != wanted.size()) {
      throw DomainException.at("teams", ErrorCode.TEAM_NOT_FOUND);
    }
  }

  /** Sends the invitation of an agent again who never came; the link of the former mail dies. */
  public void inviteAgain(AgentId id, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    Agent agent = existing(id);
    if (agent.isConfirmed()) {
      throw new DomainException(ErrorCode.EMAIL_TAKEN);
    }
    audit.note(note("agent_invited_again", agent), actor);
    events.publish(new AgentInvited(id, now.instant(), actor.cause()));
  }

  /**
   * Says name, role and availability of an agent, all at once. The same again changes nothing.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code AGENT_NOT_FOUND}, {@code
   *     LAST_ADMINISTRATOR}; {@code NAME_REQUIRED} at {@code name}; {@code ROLE_NOT_FOUND} at
   *     {@code role}
   */
  public void change(AgentEdit edit, Actor actor) {
    String name = Words.required("name", edit.name());
    gate.enter(Permission.AGENT_MANAGE, actor);
    Agent agent = existing(edit.id());
    AgentSummary before = agent.summary(false);
    String role = word(agent);
    agent.rename(name);
    boolean mayDoOtherThings = agent.become(edit.role(), custom(edit.role(), edit.custom()));
    boolean isSeenOtherwise = edit.availability() != null && agent.choose(edit.availability());
    if (mayDoOtherThings) {
      gate.checkSomebodyAdministers();
      events.publish(new AgentRoleChanged(edit.id(), now.instant(), actor.cause()));
    }
    if (isSeenOtherwise) {
      events.publish(new AgentAvailabilityChanged(edit.id(), now.instant(), actor.cause()));
    }
    AgentSummary after = agent.summary(false);
    AuditNote note =
        note("agent_changed", agent)
            .changed("name", before.name(), after.name())
            .changed("role", role, word(agent))
            .changed("availability", before.chosen().word(), after.chosen().word());
    if (!note.detail().isEmpty()) {
      audit.note(note, actor);
    }
  }

  private CustomRole custom(Role role, CustomRoleId wanted) {
    return wanted == null || role != Role.AGENT
        ? null
        : roles
            .find(wanted)
            .orElseThrow(() -> DomainException.at("role", ErrorCode.ROLE_NOT_FOUND));
  }

  /**
   * Gives an agent another role of the contract, and with it none of the account's own. The same
   * one again changes nothing.
   *
   * @throws DomainException {@code LAST_ADMINISTRATOR} when nobody would administer the account,
   *     also when two try it on each other at once
   */
  public void changeRole(AgentId id, Role role, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    Agent agent = existing(id);
    String before = word(agent);
    if (agent.role() != role && agent.become(role)) {
      gate.checkSomebodyAdministers();
      audit.note(note("agent_changed", agent).changed("role", before, word(agent)), actor);
      events.publish(new AgentRoleChanged(id, now.instant(), actor.cause()));
    }
  }

  /** Gives an agent another name in this account; his global profile stays. */
  public void rename(AgentId id, String name, Actor actor) {
    requireSelfOr(Permission.AGENT_MANAGE, id, actor);
    Agent agent = existing(id);
    String before = agent.summary(false).name();
    agent.rename(Words.required("name", name));
    audit.note(
        note("agent_changed", agent).changed("name", before, agent.summary(false).name()), actor);
  }

  /** Sets by hand what others see of an agent: by himself or by an administrator. */
  public void setAvailability(AgentId id, Availability availability, Actor actor) {
    requireSelfOr(Permission.AGENT_MANAGE, id, actor);
    Agent agent = existing(id);
    String before = agent.summary(false).chosen().word();
    if (agent.choose(availability)) {
      if (actor.id() != id.value()) {
        audit.note(
            note("agent_changed", agent).changed("availability", before, availability.word()),
            actor);
      }
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
   * Ends a membership, and what the agent had is nobody's: as {@link #remove(AgentId, Optional,
   * Actor)} without anybody who takes it.
   */
  public void remove(AgentId id, Actor actor) {
    remove(id, Optional.empty(), actor);
  }

  /**
   * Ends a membership. What the agent wrote stays under his name; his conversations become
   * unassigned or another's, if they are very many some of them a moment later. A person who is in
   * no other account then is forgotten altogether, unless a platform app made him.
   *
   * @param heir who takes those that are not resolved, where he may have them; empty for nobody
   * @throws DomainException {@code LAST_ADMINISTRATOR}, {@code AGENT_NOT_FOUND}; that at {@code
   *     heir} for one who cannot take anything
   */
  public void remove(AgentId id, Optional<AgentId> heir, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    Agent agent = existing(id);
    if (heir.filter(next -> next.equals(id) || store.find(next).isEmpty()).isPresent()) {
      throw DomainException.at("heir", ErrorCode.AGENT_NOT_FOUND);
    }
    boolean administered = agent.role() == Role.ADMINISTRATOR;
    AgentSummary gone = agent.summary(false);
    store.remove(agent);
    if (administered) {
      gate.checkSomebodyAdministers();
    }
    sayRemoved(gone, heir, actor);
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
    AgentSummary gone = agent.summary(false);
    store.remove(agent);
    sayRemoved(gone, Optional.empty(), actor);
  }

  private void sayRemoved(AgentSummary gone, Optional<AgentId> heir, Actor actor) {
    String next = heir.flatMap(store::find).map(a -> a.summary(false).name()).orElse(null);
    audit.note(
        AuditNote.of("agent_removed", OBJECT, gone.id().value())
            .named(gone.name())
            .with("email", gone.email())
            .with("heir", next),
        actor);
    events.publish(new AgentRemoved(gone.id(), heir, now.instant(), actor.cause()));
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

  private static AuditNote note(String what, Agent agent) {
    AgentSummary about = agent.summary(false);
    return AuditNote.of(what, OBJECT, about.id().value()).named(about.name());
  }

  private static String word(Agent agent) {
    HeldRole custom = agent.summary(false).custom();
    return custom == null ? agent.role().word() : custom.name();
  }

  private static List<Long> ids(Set<TeamId> teams) {
    return teams.stream().map(TeamId::value).sorted().toList();
  }

  private static AgentProfile profile(User user) {
    return new AgentProfile(
        new AgentId(user.id().value()),
        user.name(),
        user.displayName(),
        user.email().value(),
        user.picture(),
        user.isConfirmed());
  }
}
