package app.atende.accounts;

import app.atende.accounts.internal.Agent;
import app.atende.accounts.internal.AgentStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who works in the bound account. Every agent may know all of them (contract 3.5). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AgentQueries {
  @Inject private AgentStore store;
  @Inject private Now now;

  /**
   * The agent as one who acts; empty when he is no member of the bound account. The edges that
   * build the actor of a request ask as {@link Actor#SYSTEM}.
   */
  public Optional<Actor> actor(AgentId id, Actor asking) {
    return store.find(id).map(Agent::actor);
  }

  /**
   * The same, and he stays a member until the end of the transaction: whoever removes him waits,
   * and whoever removed him meanwhile is waited for.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Actor> actorToStay(AgentId id, Actor asking) {
    return store.findToStay(id).map(Agent::actor);
  }

  /** All agents by name. Contacts see nobody. */
  public List<AgentSummary> list(Actor actor) {
    return isInside(actor) ? summaries(store.all()) : List.of();
  }

  /** One agent; throws {@code AGENT_NOT_FOUND} when there is none of this id. */
  public AgentSummary get(AgentId id, Actor actor) {
    return ofIds(Set.of(id), actor).values().stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ErrorCode.AGENT_NOT_FOUND));
  }

  /** The agents with these ids, in one query; those who are gone are left out. */
  public Map<AgentId, AgentSummary> ofIds(Collection<AgentId> ids, Actor actor) {
    return isInside(actor)
        ? summaries(store.ofIds(ids)).stream()
            .collect(Collectors.toMap(AgentSummary::id, Function.identity()))
        : Map.of();
  }

  /** How agents are called towards others, in one query; those who are gone are left out. */
  public Map<AgentId, String> names(Collection<AgentId> ids, Actor actor) {
    return store.ofIds(ids).stream()
        .map(agent -> agent.summary(false))
        .collect(Collectors.toMap(AgentSummary::id, AgentSummary::availableName));
  }

  /**
   * Who can be given work at this moment: at work by his own word and, unless he turned that off,
   * really there; nobody whose custom role says nothing of conversations.
   */
  public Set<AgentId> online(Actor actor) {
    return summaries(store.all()).stream()
        .filter(agent -> agent.seen() == Availability.ONLINE && agent.worksOnConversations())
        .map(AgentSummary::id)
        .collect(Collectors.toSet());
  }

  private List<AgentSummary> summaries(List<Agent> agents) {
    Set<Long> there = store.thereAt(now.instant());
    return agents.stream().map(agent -> agent.summary(there.contains(agent.id().value()))).toList();
  }

  private static boolean isInside(Actor actor) {
    return !actor.isContact();
  }
}
