package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.conversations.AgentMentioned;
import app.atende.events.Events;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of colleagues in private notes. They stand in the text as {@code
 * [@Name](mention://user/ID/Name)}, which foreign clients write too.
 */
@ApplicationScoped
public class Mentions {

  private static final Pattern TOKEN =
      Pattern.compile("\\[@[^\\]]{1,255}\\]\\(mention://user/([1-9]\\d{0,17})/[^)\\s]*\\)");
  private static final int MOST = 50;

  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;
  @Inject private Events events;

  /** The agents that a text names, each once, its first fifty. */
  public static Set<AgentId> in(String text) {
    Set<AgentId> named = new LinkedHashSet<>();
    Matcher tokens = TOKEN.matcher(text == null ? "" : text);
    while (named.size() < MOST && tokens.find()) {
      named.add(new AgentId(Long.parseLong(tokens.group(1))));
    }
    return named;
  }

  /**
   * Tells the agents whom a note names. Who may not see the conversation is not told; nor is the
   * writer himself.
   *
   * @param text what the note says
   * @return the names of those who were not told, for the writer to know
   */
  public List<String> tell(Conversation in, Message note, String text, Actor writer) {
    Set<AgentId> named = in(text);
    named.removeIf(agent -> writer.isAgent() && agent.value() == writer.id());
    if (named.isEmpty()) {
      return List.of();
    }
    Set<AgentId> able = able(in);
    for (AgentId agent : named) {
      if (able.contains(agent)) {
        events.publish(
            new AgentMentioned(agent, note.id(), in.ref(), writer.cause(), note.createdAt()));
      }
    }
    named.removeAll(able);
    return names(named);
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
