package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.config.Now;
import app.atende.conversations.AgentMentioned;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationDeleted;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationSeen;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationsRemoved;
import app.atende.conversations.MessageReceived;
import app.atende.events.Events;
import app.atende.notifications.NoticeChange;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticesChanged;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Says who is told of what, and when it is over. */
@ApplicationScoped
public class TakeNotice {

  @Inject private NoticeWriter writer;
  @Inject private NoticeStore store;
  @Inject private Events events;
  @Inject private Now now;

  void mentioned(@Observes AgentMentioned event) {
    writer.tell(
        event.agent(),
        new Telling(NoticeKind.MENTIONED, event.conversation(), event.message(), event));
  }

  void assigned(@Observes AssigneeChanged event) {
    event
        .conversation()
        .assignee()
        .ifPresent(
            agent ->
                writer.tell(
                    agent, new Telling(NoticeKind.ASSIGNED, event.conversation(), null, event)));
  }

  void opened(@Observes ConversationOpened event) {
    if (event.status() == ConversationStatus.OPEN) {
      writer.tellMembers(
          new Telling(NoticeKind.NEW_CONVERSATION, event.conversation(), null, event));
    }
  }

  /** A contact whom nobody listens to any more disturbs nobody. */
  void received(@Observes MessageReceived event) {
    if (event.conversation().status() != ConversationStatus.RESOLVED) {
      writer.tellParticipants(
          new Telling(NoticeKind.NEW_MESSAGE, event.conversation(), event.message().id(), event));
    }
  }

  /** Of what is gone for good there is nothing to read any more. */
  void deleted(@Observes ConversationDeleted event) {
    ConversationId gone = event.conversation().id();
    Map<AgentId, List<NoticeId>> told = store.of(gone);
    store.forget(List.of(gone));
    if (!told.isEmpty()) {
      NoticeChange change = NoticeChange.dropped(told);
      events.publish(new NoticesChanged(change, null, event.causedBy(), event.at()));
    }
  }

  void removed(@Observes ConversationsRemoved event) {
    store.forget(event.conversations());
  }

  /** Who has read the conversation has read what he was told of it. */
  void seen(@Observes ConversationSeen event) {
    boolean byAgent = event.causedBy().kind().equals(Actor.Kind.AGENT.name());
    if (byAgent && event.unread() == 0) {
      AgentId reader = new AgentId(event.causedBy().id());
      if (store.readOf(event.conversation().id(), reader) > 0) {
        NoticeChange change = NoticeChange.readOf(event.conversation().id(), reader);
        events.publish(new NoticesChanged(change, null, event.causedBy(), now.instant()));
      }
    }
  }
}
