package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.AgentMentioned;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ParticipantsChanged;
import app.atende.events.DomainEvent;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever is given a conversation, replies in it or is named in it takes part in it from then on,
 * in the same transaction.
 */
@ApplicationScoped
public class TakePart {

  @Inject private ParticipantStore store;
  @Inject private Events events;

  void assigned(@Observes AssigneeChanged event) {
    event.conversation().assignee().ifPresent(agent -> join(event.conversation(), agent, event));
  }

  /** The assignee takes part already, unless he chose not to. */
  void replied(@Observes MessageWritten event) {
    Optional<AgentId> writer =
        event.causedBy().kind().equals(Actor.Kind.AGENT.name())
            ? Optional.of(new AgentId(event.causedBy().id()))
            : Optional.empty();
    boolean reply =
        event.message().isForContact() && event.message().type() == MessageType.OUTGOING;
    if (reply && !event.conversation().assignee().equals(writer)) {
      writer.ifPresent(agent -> join(event.conversation(), agent, event));
    }
  }

  void mentioned(@Observes AgentMentioned event) {
    store.mention(event.conversation().id(), event.agent(), event.at());
    join(event.conversation(), event.agent(), event);
  }

  private void join(ConversationRef conversation, AgentId agent, DomainEvent because) {
    if (store.join(conversation.id(), Set.of(agent), because.at())) {
      events.publish(
          new ParticipantsChanged(conversation, Set.of(agent), because.causedBy(), because.at()));
    }
  }
}
