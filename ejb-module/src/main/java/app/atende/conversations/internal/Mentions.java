package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.conversations.AgentMentioned;
import app.atende.events.Events;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of colleagues and of teams in private notes. They stand in the text as {@code
 * [@Name](mention://user/ID/Name)} and {@code [@Name](mention://team/ID/Name)}, which foreign
 * clients write too.
 */
@ApplicationScoped
public class Mentions {

  private static final Pattern TOKEN =
      Pattern.compile("\\[@[^\\]]{1,255}\\]\\(mention://(user|team)/([1-9]\\d{0,17})/[^)\\s]*\\)");
  private static final int MOST = 50;

  @Inject private AgentQueries agents;
  @Inject private TeamQueries teams;
  @Inject private InboxQueries inboxes;
  @Inject private Events events;

  /** Whom a text names, each once, its first fifty. */
  private record Named(Set<AgentId> agents, Set<TeamId> teams) {
    static Named in(String text) {
      Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
      Matcher tokens = TOKEN.matcher(text == null ? "" : text);
      while (named.agents.size() + named.teams.size() < MOST && tokens.find()) {
        long id = Long.parseLong(tokens.group(2));
        if ("team".equals(tokens.group(1))) {
          named.teams.add(new TeamId(id));
        } else {
          named.agents.add(new AgentId(id));
        }
      }
      return named;
    }
  }

  /**
   * Tells the agents whom a note names, by their own name or as members of a team, each once. Who
   * may not see the conversation is not told; nor is the writer himself.
   *
   * @param text what the note says
   * @return the names of those who were not told, for the writer to know: agents, and teams of
   *     which nobody but the writer may see the conversation
   */
  public List<String> tell(Conversation in, Message note, String text, Actor writer) {
    Named named = Named.in(text);
    named.agents().removeIf(agent -> isBy(writer, agent));
    if (named.agents().isEmpty() && named.teams().isEmpty()) {
      return List.of();
    }
    Set<AgentId> able = able(in);
    List<TeamSummary> called = teams(named.teams());
    Set<AgentId> told = new LinkedHashSet<>(named.agents());
    called.forEach(team -> told.addAll(team.members()));
    told.removeIf(agent -> !able.contains(agent) || isBy(writer, agent));
    for (AgentId agent : told) {
      events.publish(
          new AgentMentioned(agent, note.id(), in.ref(), writer.cause(), note.createdAt()));
    }
    named.agents().removeAll(told);
    return Stream.concat(
            names(named.agents()).stream(),
            called.stream()
                .filter(team -> Collections.disjoint(team.members(), able))
                .map(TeamSummary::name))
        .toList();
  }

  private static boolean isBy(Actor writer, AgentId agent) {
    return writer.isAgent() && agent.value() == writer.id();
  }

  private List<TeamSummary> teams(Set<TeamId> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : teams.list(Actor.SYSTEM).stream().filter(team -> wanted.contains(team.id())).toList();
  }

  private Set<AgentId> able(Conversation in) {
    Set<AgentId> able = new HashSet<>();
    inboxes.assignable(Set.of(in.ref().inbox()), Actor.SYSTEM).stream()
        .map(AgentSummary::id)
        .forEach(able::add);
    in.assignee().ifPresent(able::add);
    return able;
  }

  private List<String> names(Collection<AgentId> untold) {
    return untold.isEmpty()
        ? List.of()
        : agents.names(untold, Actor.SYSTEM).values().stream().sorted().toList();
  }
}
