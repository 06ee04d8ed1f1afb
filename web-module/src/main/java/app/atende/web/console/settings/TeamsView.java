package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.accounts.Teams;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams of the account: make, change, say who belongs to them, delete. */
@Named
@ViewScoped
public class TeamsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int DETAILS = 1;
  private static final int AGENTS = 2;

  @Inject private Teams teams;
  @Inject private TeamQueries queries;
  @Inject private AgentQueries agentQueries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<TeamSummary> all;
  private transient List<AgentSummary> agents;
  private long id;
  private int step;
  private long version;
  private String name;
  private String description;
  private boolean autoAssign;
  private Long[] members = {};
  private Long[] seenMembers = {};
  private String typedName;

  /** All teams by name. */
  public List<TeamSummary> getAll() {
    if (all == null) {
      all = queries.list(current.actor());
    }
    return all;
  }

  /** Who can belong to one. */
  public List<AgentSummary> getAgents() {
    if (agents == null) {
      agents = agentQueries.list(current.actor());
    }
    return agents;
  }

  /** The names of those who belong to this one, as far as they fit into a line. */
  public String namesOf(TeamSummary team) {
    return getAgents().stream()
        .filter(agent -> team.members().contains(agent.id()))
        .map(AgentSummary::name)
        .collect(Collectors.joining(", "));
  }

  /** Begins to make one. */
  public void begin() {
    id = 0;
    name = null;
    description = null;
    autoAssign = true;
    members = new Long[0];
    seenMembers = new Long[0];
    step = DETAILS;
  }

  /** Begins to change, or to delete, this one. */
  public void choose(TeamSummary team) {
    id = team.id().value();
    version = team.version();
    name = team.name();
    description = team.description();
    autoAssign = team.autoAssign();
    seenMembers = team.members().stream().map(AgentId::value).sorted().toArray(Long[]::new);
    members = seenMembers;
    typedName = null;
    step = 0;
  }

  /** Makes a team of what was typed, and goes on to who belongs to it. */
  public void create() {
    choose(teams.create(edit(), current.actor()));
    step = AGENTS;
    done("settings_teams.message.info.added");
  }

  /** Keeps what was typed, or who was ticked. */
  public void save() {
    teams.change(new TeamId(id), version, edit(), current.actor());
    done("settings_teams.message.info.saved");
  }

  private TeamEdit edit() {
    return new TeamEdit(name, description, autoAssign, ids(members), ids(seenMembers));
  }

  private static Set<AgentId> ids(Long[] agents) {
    return Arrays.stream(agents).map(AgentId::new).collect(Collectors.toSet());
  }

  /** Deletes the chosen one, if its name was typed. */
  public void delete() {
    teams.delete(new TeamId(id), typedName, current.actor());
    done("settings_teams.message.info.deleted");
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  /** Where the form of a new team stands: 1 what it is, 2 who belongs to it; 0 for an old team. */
  public int getStep() {
    return step;
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

  public boolean isAutoAssign() {
    return autoAssign;
  }

  public void setAutoAssign(boolean autoAssign) {
    this.autoAssign = autoAssign;
  }

  public Long[] getMembers() {
    return members.clone();
  }

  public void setMembers(Long[] members) {
    this.members = members.clone();
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
