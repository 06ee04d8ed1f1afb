package app.atende.web.console.settings;

import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.accounts.CustomRoles;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.roles.Role;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen for an agent: roles, inboxes, teams. Each is asked for once, if at all. */
@Named
@RequestScoped
public class AgentChoices {

  @Inject private CustomRoles customRoles;
  @Inject private InboxQueries inboxQueries;
  @Inject private TeamQueries teamQueries;
  @Inject private CurrentActor current;
  @Inject private Words words;

  private List<Choice> roles;
  private List<InboxSummary> inboxes;
  private List<TeamSummary> teams;

  /** The roles of the contract, then the account's own by name. */
  public List<Choice> getRoles() {
    if (roles == null) {
      roles =
          Stream.concat(
                  Arrays.stream(Role.values())
                      .map(role -> new Choice(role.name(), words.say("Role." + role))),
                  customRoles.names(current.actor()).stream()
                      .map(role -> new Choice(role.id().toString(), role.name())))
              .toList();
    }
    return roles;
  }

  /** What an agent's role is called. */
  public String nameOfRole(AgentSummary agent) {
    return agent.custom() == null ? words.say("Role." + agent.role()) : agent.custom().name();
  }

  /** All inboxes by name. */
  public List<InboxSummary> getInboxes() {
    if (inboxes == null) {
      inboxes = inboxQueries.list(current.actor());
    }
    return inboxes;
  }

  /** All teams by name. */
  public List<TeamSummary> getTeams() {
    if (teams == null) {
      teams = teamQueries.names(current.actor());
    }
    return teams;
  }

  /** What others can see of an agent. */
  public List<Availability> getAvailabilities() {
    return List.of(Availability.ONLINE, Availability.BUSY, Availability.OFFLINE);
  }

  /** A role by its word in the form. */
  public record Choice(String word, String label) {}
}
