package app.atende.reports.internal;

import app.atende.accounts.AgentId;
import app.atende.config.Now;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.MessageReceived;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.events.DomainEvent;
import app.atende.reports.Fact;
import app.atende.reports.FactName;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes down what reports are made of, in the transaction in which it happens. The sums of a day
 * are made when it is over everywhere in the account, so only a fact that comes late marks its day.
 */
@ApplicationScoped
public class TakeFactsDown {

  /** Longer than any transaction: what comes within it is no late fact. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  @Inject private FactStore store;
  @Inject private Now now;

  void opened(@Observes ConversationOpened event) {
    append(List.of(fact(FactName.CONVERSATION_CREATED, event.conversation(), event)));
  }

  void received(@Observes MessageReceived event) {
    append(
        List.of(
            fact(FactName.MESSAGE_INCOMING, event.conversation(), event).by(event.message().id())));
  }

  void written(@Observes MessageWritten event) {
    if (!event.message().isForContact() || event.message().type() == MessageType.TEMPLATE) {
      return;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(FactName.MESSAGE_OUTGOING, event.conversation(), event));
    event
        .times()
        .firstResponse()
        .map(took -> fact(FactName.FIRST_RESPONSE, event.conversation(), event).took(took))
        .ifPresent(facts::add);
    event
        .times()
        .reply()
        .map(took -> fact(FactName.REPLY_TIME, event.conversation(), event).took(took))
        .ifPresent(facts::add);
    append(facts.stream().map(fact -> fact.by(event.message().id())).toList());
  }

  void statusChanged(@Observes ConversationStatusChanged event) {
    Duration since = Duration.between(event.openedAt(), event.at());
    if (event.after() == ConversationStatus.RESOLVED) {
      append(
          List.of(fact(FactName.CONVERSATION_RESOLVED, event.conversation(), event).took(since)));
    } else if (event.after() == ConversationStatus.OPEN) {
      append(List.of(fact(FactName.CONVERSATION_OPENED, event.conversation(), event).took(since)));
    }
  }

  private static Fact fact(FactName name, ConversationRef conversation, DomainEvent event) {
    return Fact.of(name, conversation, event.at()).of(agent(conversation, event));
  }

  /** Who did it; where no agent did, whose conversation it is. */
  private static Optional<AgentId> agent(ConversationRef conversation, DomainEvent event) {
    boolean byAgent = event.causedBy().kind().equals(Actor.Kind.AGENT.name());
    return byAgent ? Optional.of(new AgentId(event.causedBy().id())) : conversation.assignee();
  }

  private void append(List<Fact> facts) {
    store.append(facts);
    Instant at = now.instant();
    facts.stream()
        .map(Fact::at)
        .filter(when -> when.isBefore(at.minus(LATE)))
        .distinct()
        .forEach(late -> markDirty(late, at));
  }

  /** In whatever zone the account is, the late fact belongs to one of these days. */
  private void markDirty(Instant late, Instant at) {
    LocalDate first = LocalDate.ofInstant(late, LAST_ZONE);
    LocalDate last = LocalDate.ofInstant(late, FIRST_ZONE);
    first.datesUntil(last.plusDays(1)).forEach(day -> store.markDirty(day, at));
  }
}
