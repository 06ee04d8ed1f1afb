package app.atende.demo.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.accounts.Teams;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeSummary;
import app.atende.conversations.CannedResponseEdit;
import app.atende.conversations.CannedResponseQueries;
import app.atende.conversations.CannedResponses;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts into the bound account what its people choose from: canned responses, custom attributes,
 * labels and teams. What is there already is left as it is.
 */
@ApplicationScoped
public class DemoCatalog {
  @Inject private CannedResponses canned;
  @Inject private CannedResponseQueries cannedQueries;
  @Inject private AttributeDefinitions attributes;
  @Inject private Labels labels;
  @Inject private Teams teams;
  @Inject private TeamQueries teamQueries;

  /** Canned responses, attributes and labels. */
  public void fill(DemoAccount demo) {
    demo.canned().forEach(this::save);
    Set<String> keys = known(attributes.list(Actor.SYSTEM), AttributeSummary::key);
    demo.attributes().stream()
        .filter(attribute -> !keys.contains(attribute.key()))
        .forEach(attribute -> attributes.create(attribute, Actor.SYSTEM));
    Set<String> titles = known(labels.list(Actor.SYSTEM), LabelSummary::title);
    demo.labels().stream()
        .filter(label -> !titles.contains(label.title()))
        .forEach(label -> labels.create(label, Actor.SYSTEM));
  }

  /**
   * The teams.
   *
   * @param agents who is meant by a short name
   */
  public void team(DemoAccount demo, Map<String, Actor> agents) {
    Set<String> names = known(teamQueries.names(Actor.SYSTEM), TeamSummary::name);
    for (DemoAccount.Team team : demo.teams()) {
      if (!names.contains(team.name())) {
        Set<AgentId> members =
            team.members().stream()
                .map(who -> new AgentId(agents.get(who).id()))
                .collect(Collectors.toSet());
        teams.create(new TeamEdit(team.name(), team.description(), false, members), Actor.SYSTEM);
      }
    }
  }

  private void save(String shortCode, String content) {
    boolean known =
        cannedQueries.search(shortCode, 1, Actor.SYSTEM).stream()
            .anyMatch(response -> response.shortCode().equals(shortCode));
    if (!known) {
      canned.create(CannedResponseEdit.of(shortCode, content), Actor.SYSTEM);
    }
  }

  private static <T> Set<String> known(List<T> there, Function<T, String> name) {
    return there.stream().map(name).collect(Collectors.toSet());
  }
}
