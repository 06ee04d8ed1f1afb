package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.CustomRoleEdit;
import app.atende.accounts.CustomRoleSummary;
import app.atende.accounts.CustomRoles;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.web.page.Notices;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The account's own roles: make, change, give to agents, delete. */
@Named
@ViewScoped
public class CustomRolesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CustomRoles roles;
  @Inject private AgentQueries agentQueries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient List<CustomRoleSummary> all;
  private transient List<AgentSummary> agents;
  private long id;
  private long version;
  private String name;
  private String description;
  private final Map<String, Boolean> ticked = new HashMap<>();
  private Long[] holders = {};
  private Long[] seenHolders = {};
  private int held;

  /** All of them by name. */
  public List<CustomRoleSummary> getAll() {
    if (all == null) {
      all = roles.list(current.actor());
    }
    return all;
  }

  /** The permissions of this one in words, as far as they fit into a cell. */
  public String permissionsOf(CustomRoleSummary role) {
    return role.ticks().stream()
        .map(tick -> words.say("Permission." + tick))
        .collect(Collectors.joining(" · "));
  }

  /** The names of those who have this one. */
  public String holdersOf(CustomRoleSummary role) {
    return role.holders().stream().map(AgentSummary::name).collect(Collectors.joining(", "));
  }

  /** Who can get the chosen one, each with the role he has. */
  public List<Choice> getAgents() {
    if (id == 0) {
      return List.of();
    }
    if (agents == null) {
      agents =
          agentQueries.list(current.actor()).stream()
              .filter(agent -> agent.role() == Role.AGENT)
              .toList();
    }
    return agents.stream().map(this::choice).toList();
  }

  private Choice choice(AgentSummary agent) {
    String role =
        agent.custom() == null ? words.say("Role." + agent.role()) : agent.custom().name();
    return new Choice(agent.id().value(), agent.name() + " · " + role);
  }

  /** Begins to make one. */
  public void begin() {
    id = 0;
    name = null;
    description = null;
    ticked.clear();
  }

  /** Begins to change this one, to give it or to delete it. */
  public void choose(CustomRoleSummary role) {
    id = role.id().value();
    version = role.version();
    name = role.name();
    description = role.description();
    ticked.clear();
    role.permissions().forEach(permission -> ticked.put(permission.key(), true));
    seenHolders =
        role.holders().stream().map(agent -> agent.id().value()).sorted().toArray(Long[]::new);
    holders = seenHolders;
    held = holders.length;
  }

  /** Keeps what was typed and ticked, as a new role or an old one. */
  public void save() {
    CustomRoleEdit edit = new CustomRoleEdit(name, description, permissions());
    if (id == 0) {
      roles.create(edit, current.actor());
      done("settings_custom_roles.message.info.added");
    } else {
      roles.change(new CustomRoleId(id), version, edit, current.actor());
      done("settings_custom_roles.message.info.saved");
    }
  }

  private Set<Permission> permissions() {
    return Permission.tickables().stream()
        .filter(permission -> Boolean.TRUE.equals(ticked.get(permission.key())))
        .collect(Collectors.toSet());
  }

  /** Gives the chosen one to whom was ticked, and takes it from whom was not any more. */
  public void assign() {
    roles.assign(new CustomRoleId(id), ids(seenHolders), ids(holders), current.actor());
    done("settings_custom_roles.message.info.assigned");
  }

  private static Set<AgentId> ids(Long[] agents) {
    return Arrays.stream(agents).map(AgentId::new).collect(Collectors.toSet());
  }

  /** Deletes the chosen one. */
  public void delete() {
    int fell = roles.delete(new CustomRoleId(id), current.actor());
    all = null;
    agents = null;
    notices.sayCount("settings_custom_roles.message.info.deleted", fell);
  }

  private void done(String key) {
    all = null;
    agents = null;
    notices.say(key);
  }

  /** Whether the form makes a new one. */
  public boolean isNew() {
    return id == 0;
  }

  /** How many have the chosen one. */
  public int getHeld() {
    return held;
  }

  /** What is ticked, by the permissions' keys. */
  public Map<String, Boolean> getTicked() {
    return ticked;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Long[] getHolders() {
    return holders.clone();
  }

  public void setHolders(Long[] holders) {
    this.holders = holders.clone();
  }

  /** Somebody who can be ticked. */
  public record Choice(long id, String label) {}
}
