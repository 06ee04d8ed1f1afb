package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.roles.Role;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The agents of the account: let in, change, ask again, remove. */
@Named
@ViewScoped
public class AgentsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Agents agents;
  @Inject private AgentQueries queries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<AgentSummary> all;
  private long id;
  private String name;
  private String email;
  private Role role = Role.AGENT;

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
    role = Role.AGENT;
  }

  /** Begins to change, or to remove, this one. */
  public void choose(AgentSummary agent) {
    id = agent.id().value();
    name = agent.name();
    email = agent.email();
    role = agent.role();
  }

  /** Lets a person in, by mail. */
  public void invite() {
    agents.invite(AgentInvitation.byMail(name, email, role), current.actor());
    done("settings_agents.message.info.added");
  }

  /** Keeps name and role. */
  public void save() {
    agents.rename(new AgentId(id), name, current.actor());
    agents.changeRole(new AgentId(id), role, current.actor());
    done("settings_agents.message.info.saved");
  }

  /** Sends the invitation again. */
  public void inviteAgain(AgentSummary agent) {
    agents.inviteAgain(agent.id(), current.actor());
    notices.say("settings_agents.message.info.invited_again", agent.email());
  }

  /** Ends a membership. */
  public void remove() {
    agents.remove(new AgentId(id), current.actor());
    done("settings_agents.message.info.removed");
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  /** The roles that can be given. */
  public Role[] getRoles() {
    return Role.values();
  }

  /** Id of the agent in the form; 0 for a new one. */
  public long getId() {
    return id;
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

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
