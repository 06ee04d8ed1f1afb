package app.atende.accounts;

import app.atende.accounts.internal.AgentStore;
import app.atende.accounts.internal.CustomRole;
import app.atende.accounts.internal.CustomRoleStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front desk for the roles that an account makes itself (S8): names for sets of permissions
 * that agents hold instead of what every agent may do. Administrators only, one at a time. What
 * changes here counts for its holders from their next click on, and their sockets ask again.
 */
@Stateless
public class CustomRoles {
  /** More than this many nobody can choose from. */
  public static final int MOST = 100;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final String OBJECT = "custom_role";

  @Inject private CustomRoleStore store;
  @Inject private AgentStore agents;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /** All of them by name, with their holders. Two statements. */
  public List<CustomRoleSummary> list(Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    Map<CustomRoleId, List<AgentSummary>> holders =
        agents.all().stream()
            .map(agent -> agent.summary(false))
            .filter(agent -> agent.custom() != null)
            .collect(Collectors.groupingBy(agent -> agent.custom().id()));
    return store.all().stream()
        .map(role -> summary(role, holders.getOrDefault(role.id(), List.of())))
        .toList();
  }

  /** All of them by name, without their holders. One statement. */
  public List<HeldRole> names(Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    return store.all().stream().map(CustomRole::held).toList();
  }

  /** One of them; throws {@code ROLE_NOT_FOUND}. Two statements. */
  public CustomRoleSummary get(CustomRoleId id, Actor actor) {
    return list(actor).stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(CustomRoles::notFound);
  }

  /**
   * Makes a role, which nobody has yet.
   *
   * @throws DomainException {@code NOT_PERMITTED}; at {@code name}: {@code NAME_REQUIRED}, {@code
   *     NAME_TAKEN}, {@code VALUE_TOO_LONG}; at {@code permissions}: {@code VALUE_INVALID} for what
   *     cannot be ticked; {@code TOO_MANY_ROLES}
   */
  public CustomRoleId create(CustomRoleEdit edit, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    CustomRoleEdit checked = checked(edit, null);
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_ROLES, MOST);
    }
    CustomRole role = new CustomRole(checked, now.instant());
    store.write(role);
    audit.note(
        note("custom_role_created", role)
            .with("description", role.description())
            .with("permissions", keys(role.permissions())),
        actor);
    return role.id();
  }

  /**
   * Changes a role for all its holders at once.
   *
   * @throws DomainException {@code ROLE_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link #create}
   */
  public void change(CustomRoleId id, long version, CustomRoleEdit edit, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    CustomRole role = existing(id);
    if (role.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    CustomRoleEdit checked = checked(edit, id);
    AuditNote note =
        note("custom_role_changed", role)
            .changed("name", role.name(), checked.name())
            .changed("description", role.description(), checked.description())
            .changed("permissions", keys(role.permissions()), keys(checked.permissions()));
    if (note.detail().isEmpty()) {
      return;
    }
    role.change(checked, now.instant());
    store.write(role);
    audit.note(note.named(role.name()), actor);
    announce(id, actor);
  }

  /**
   * Gives it to whom is wanted and takes it from whom is not, who is a plain agent then. Only the
   * difference between what was seen and what is wanted is made, so that what others gave and took
   * meanwhile stays.
   *
   * @param seen who had it when the actor looked
   * @throws DomainException {@code ROLE_NOT_FOUND}; {@code AGENT_NOT_FOUND} at {@code holders} for
   *     strangers and for administrators, who hold everything already
   */
  public void assign(CustomRoleId id, Set<AgentId> seen, Set<AgentId> wanted, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    CustomRole role = existing(id);
    Set<AgentId> joining = without(wanted, seen);
    Set<AgentId> leaving = without(seen, wanted);
    long agentsAmong =
        agents.ofIds(joining).stream().filter(agent -> agent.role() == Role.AGENT).count();
    if (agentsAmong != joining.size()) {
      throw DomainException.at("holders", ErrorCode.AGENT_NOT_FOUND);
    }
    Set<AgentId> before = new HashSet<>();
    get(id, actor).holders().forEach(holder -> before.add(holder.id()));
    if (store.take(id, leaving) + store.give(id, joining) > 0) {
      Set<AgentId> after = without(before, leaving);
      after.addAll(joining);
      AuditNote note = note("custom_role_assigned", role);
      audit.note(note.changed("holders", names(before), names(after)), actor);
      announce(id, actor);
    }
  }

  private static Set<AgentId> without(Set<AgentId> some, Set<AgentId> others) {
    Set<AgentId> left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }

  /**
   * Deletes a role; whoever had it is a plain agent from now on.
   *
   * @return how many had it
   * @throws DomainException {@code ROLE_NOT_FOUND}
   */
  public int delete(CustomRoleId id, Actor actor) {
    gate.enter(Permission.AGENT_MANAGE, actor);
    CustomRole role = existing(id);
    List<AgentSummary> before = get(id, actor).holders();
    int holders = store.takeFromAll(id);
    audit.note(
        note("custom_role_deleted", role)
            .changed("permissions", keys(role.permissions()), null)
            .changed("holders", names(before), null),
        actor);
    store.remove(role);
    announce(id, actor);
    return holders;
  }

  private CustomRoleEdit checked(CustomRoleEdit edit, CustomRoleId self) {
    String name = Words.optional("name", edit.name(), LONGEST_NAME);
    if (name == null) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    if (store.isTaken(name, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
    if (!edit.permissions().stream().allMatch(Permission::isTickable)) {
      throw DomainException.at("permissions", ErrorCode.VALUE_INVALID);
    }
    return new CustomRoleEdit(
        name,
        Words.optional("description", edit.description(), LONGEST_DESCRIPTION),
        edit.permissions());
  }

  private void announce(CustomRoleId id, Actor actor) {
    events.publish(new CustomRoleChanged(id, now.instant(), actor.cause()));
  }

  private CustomRole existing(CustomRoleId id) {
    return store.find(id).orElseThrow(CustomRoles::notFound);
  }

  private List<String> names(Set<AgentId> ids) {
    return names(agents.ofIds(ids).stream().map(agent -> agent.summary(false)).toList());
  }

  private static List<String> names(List<AgentSummary> agents) {
    return agents.stream().map(AgentSummary::name).toList();
  }

  private static List<String> keys(Set<Permission> permissions) {
    return Permission.tickables().stream()
        .filter(new HashSet<>(permissions)::contains)
        .map(Permission::key)
        .toList();
  }

  private static CustomRoleSummary summary(CustomRole role, List<AgentSummary> holders) {
    return new CustomRoleSummary(
        role.id(),
        role.version(),
        role.name(),
        role.description(),
        role.permissions(),
        holders,
        role.createdAt(),
        role.updatedAt());
  }

  private static AuditNote note(String what, CustomRole role) {
    return AuditNote.of(what, OBJECT, role.id().value()).named(role.name());
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.ROLE_NOT_FOUND);
  }
}
