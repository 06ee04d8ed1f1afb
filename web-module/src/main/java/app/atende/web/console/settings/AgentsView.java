package app.atende.web.console.settings;

import app.atende.accounts.AgentEdit;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSignIns;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.accounts.Availability;
import app.atende.accounts.TeamId;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.Newcomers;
import app.atende.inboxes.Workplaces;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The agents of the account: let in, change, ask again, sign out, remove. */
@Named
@ViewScoped
public class AgentsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Agents agents;
  @Inject private AgentSignIns signIns;
  @Inject private Newcomers newcomers;
  @Inject private AgentQueries queries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<AgentSummary> all;
  private long id;
  private String name;
  private String email;
  private boolean confirmed;
  private RoleWord role = RoleWord.AGENT;
  private Availability availability;
  private Long[] inboxes = {};
  private Long[] teams = {};
  private long heir;
  private Long[] seenInboxes = {};
  private Long[] seenTeams = {};

  /** All agents by name. */
  public List<AgentSummary> getAll() {
    if (all == null) {
      all = queries.list(current.actor());
    }
    return all;
  }

  /** Whether this is the one who looks. */
  public boolean isMyself(AgentSummary agent) {
    return agent.id().value() == current.actor().id();
  }

  /** Begins to let somebody in. */
  public void begin() {
    id = 0;
    name = null;
    email = null;
    role = RoleWord.AGENT;
    inboxes = new Long[0];
    teams = new Long[0];
  }

  /** Begins to change this one, and where he works. */
  public void edit(AgentSummary agent) {
    choose(agent);
    Workplaces places = newcomers.placesOf(agent.id(), current.actor());
    seenInboxes = places.inboxes().stream().map(InboxId::value).toArray(Long[]::new);
    seenTeams = places.teams().stream().map(TeamId::value).toArray(Long[]::new);
    inboxes = seenInboxes;
    teams = seenTeams;
  }

  /** Begins to remove this one. */
  public void choose(AgentSummary agent) {
    id = agent.id().value();
    name = agent.name();
    email = agent.email();
    confirmed = agent.confirmed();
    role = RoleWord.of(agent);
    availability = agent.chosen();
    heir = 0;
  }

  /** Lets a person in, by mail. */
  public void invite() {
    Workplaces wanted = places(inboxes, teams);
    AgentInvitation invitation =
        AgentInvitation.byMail(name, email, role.role())
            .holding(role.custom())
            .into(wanted.teams());
    newcomers.invite(invitation, wanted.inboxes(), current.actor());
    done("settings_agents.message.info.added");
  }

  private static Workplaces places(Long[] inboxes, Long[] teams) {
    return new Workplaces(
        Arrays.stream(inboxes).map(InboxId::new).collect(Collectors.toSet()),
        Arrays.stream(teams).map(TeamId::new).collect(Collectors.toSet()));
  }

  /** Keeps name, role, availability and where he works. */
  public void save() {
    newcomers.change(
        new AgentEdit(new AgentId(id), name, role.role(), role.custom(), availability),
        places(seenInboxes, seenTeams),
        places(inboxes, teams),
        current.actor());
    done("settings_agents.message.info.saved");
  }

  /** Sends the invitation again. */
  public void inviteAgain(AgentSummary agent) {
    agents.inviteAgain(agent.id(), current.actor());
    notices.say("settings_agents.message.info.invited_again", agent.email());
  }

  /** Sends the chosen one the mail for another password. */
  public void resetPassword() {
    signIns.sendReset(new AgentId(id), current.actor());
    notices.say("settings_agents.message.info.reset_sent", email);
  }

  /** Signs the chosen one out everywhere. */
  public void endSignIns() {
    signIns.end(new AgentId(id), current.actor());
    notices.say("settings_agents.message.info.signed_out", name);
  }

  /** Ends a membership; what is open goes to whom was chosen. */
  public void remove() {
    Optional<AgentId> next = heir == 0 ? Optional.empty() : Optional.of(new AgentId(heir));
    agents.remove(new AgentId(id), next, current.actor());
    done("settings_agents.message.info.removed");
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  /** Who can take what the chosen one has open. */
  public List<AgentSummary> getHeirs() {
    return getAll().stream()
        .filter(agent -> agent.id().value() != id && agent.worksOnConversations())
        .toList();
  }

  /** Id of the agent in the form; 0 for a new one. */
  public long getId() {
    return id;
  }

  /** Whether the chosen one has ever signed in. */
  public boolean isConfirmed() {
    return confirmed;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRole() {
    return role.word();
  }

  public void setRole(String word) {
    this.role = RoleWord.parse(word);
  }

  public Availability getAvailability() {
    return availability;
  }

  public void setAvailability(Availability availability) {
    this.availability = availability;
  }

  public Long[] getInboxes() {
    return inboxes.clone();
  }

  public void setInboxes(Long[] inboxes) {
    this.inboxes = inboxes.clone();
  }

  public Long[] getTeams() {
    return teams.clone();
  }

  public void setTeams(Long[] teams) {
    this.teams = teams.clone();
  }

  public long getHeir() {
    return heir;
  }

  public void setHeir(long heir) {
    this.heir = heir;
  }
}
