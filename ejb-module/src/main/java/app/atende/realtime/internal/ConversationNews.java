package app.atende.realtime.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.AgentMentioned;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ContactSaw;
import app.atende.conversations.ConversationDeleted;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationSeen;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.ConversationsMerged;
import app.atende.conversations.CustomAttributesChanged;
import app.atende.conversations.LabelsChanged;
import app.atende.conversations.MessageChanged;
import app.atende.conversations.MessageReceived;
import app.atende.conversations.MessageRef;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ParticipantsChanged;
import app.atende.conversations.PriorityChanged;
import app.atende.conversations.ScheduledMessageChanged;
import app.atende.conversations.TeamChanged;
import app.atende.conversations.TypingChanged;
import app.atende.events.DomainEvent;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Live news of conversations, without a single question to the database. */
@ApplicationScoped
public class ConversationNews {

  @Inject private LiveDesk desk;

  void received(@Observes MessageReceived event) {
    tell(LiveKind.MESSAGE_CREATED, event.conversation(), event.message(), event);
  }

  void written(@Observes MessageWritten event) {
    tell(LiveKind.MESSAGE_CREATED, event.conversation(), event.message(), event);
  }

  void changed(@Observes MessageChanged event) {
    tell(LiveKind.MESSAGE_UPDATED, event.conversation(), event.message(), event);
  }

  private void tell(
      LiveKind kind, ConversationRef conversation, MessageRef message, DomainEvent event) {
    LiveAudience audience =
        message.isForContact()
            ? LiveDesk.everybodyAt(conversation)
            : LiveDesk.agentsOf(conversation);
    desk.tell(desk.news(kind, audience, event).about(conversation).about(message));
  }

  void opened(@Observes ConversationOpened event) {
    tellEverybody(LiveKind.CONVERSATION_CREATED, event.conversation(), event);
  }

  void statusChanged(@Observes ConversationStatusChanged event) {
    tellEverybody(LiveKind.CONVERSATION_STATUS_CHANGED, event.conversation(), event);
  }

  private void tellEverybody(LiveKind kind, ConversationRef conversation, DomainEvent event) {
    LiveAudience audience = LiveDesk.everybodyAt(conversation);
    desk.tell(desk.news(kind, audience, event).about(conversation));
  }

  /** The merged one is gone, or there again; of the kept one everything may be another. */
  void merged(@Observes ConversationsMerged event) {
    LiveKind kind = event.undone() ? LiveKind.CONVERSATION_CREATED : LiveKind.CONVERSATION_MERGED;
    tellEverybody(kind, event.merged(), event);
    tellEverybody(LiveKind.CONVERSATION_MERGED, event.kept(), event);
  }

  /** Who showed it takes it away; there is nothing left to read about. */
  void deleted(@Observes ConversationDeleted event) {
    tellAgents(LiveKind.CONVERSATION_DELETED, event.conversation(), event);
  }

  void prioritized(@Observes PriorityChanged event) {
    tellAgents(LiveKind.PRIORITY_CHANGED, event.conversation(), event);
  }

  void sorted(@Observes LabelsChanged event) {
    tellAgents(LiveKind.LABELS_CHANGED, event.conversation(), event);
  }

  void teamed(@Observes TeamChanged event) {
    tellAgents(LiveKind.TEAM_CHANGED, event.conversation(), event);
  }

  void described(@Observes CustomAttributesChanged event) {
    tellAgents(LiveKind.ATTRIBUTES_CHANGED, event.conversation(), event);
  }

  void seen(@Observes ConversationSeen event) {
    tellAgents(LiveKind.CONVERSATION_SEEN, event.conversation(), event);
  }

  void read(@Observes ContactSaw event) {
    tellAgents(LiveKind.CONVERSATION_READ, event.conversation(), event);
  }

  private void tellAgents(LiveKind kind, ConversationRef conversation, DomainEvent event) {
    LiveAudience audience = LiveDesk.agentsOf(conversation);
    desk.tell(desk.news(kind, audience, event).about(conversation));
  }

  void participants(@Observes ParticipantsChanged event) {
    ConversationRef conversation = event.conversation();
    Set<AgentId> named = new HashSet<>(event.agents());
    conversation.assignee().ifPresent(named::add);
    LiveAudience audience = LiveAudience.agentsOf(conversation.inbox(), named);
    desk.tell(desk.news(LiveKind.PARTICIPANTS_CHANGED, audience, event).about(conversation));
  }

  /** For the one who is named alone, whatever else he hears of the conversation. */
  void mentioned(@Observes AgentMentioned event) {
    LiveAudience audience = LiveAudience.only(Set.of(event.agent()));
    desk.tell(desk.news(LiveKind.AGENT_MENTIONED, audience, event).about(event.conversation()));
  }

  void scheduled(@Observes ScheduledMessageChanged event) {
    tellAgents(LiveKind.SCHEDULED_MESSAGE_CHANGED, event.conversation(), event);
  }

  void assigned(@Observes AssigneeChanged event) {
    ConversationRef conversation = event.conversation();
    Set<AgentId> both = new HashSet<>();
    event.before().ifPresent(both::add);
    conversation.assignee().ifPresent(both::add);
    LiveAudience audience = LiveAudience.agentsOf(conversation.inbox(), both);
    desk.tell(desk.news(LiveKind.ASSIGNEE_CHANGED, audience, event).about(conversation));
  }

  void typing(@Observes TypingChanged event) {
    ConversationRef conversation = event.conversation();
    LiveKind kind = event.typing() ? LiveKind.TYPING_ON : LiveKind.TYPING_OFF;
    LiveAudience audience =
        event.privateNote() ? LiveDesk.agentsOf(conversation) : LiveDesk.everybodyAt(conversation);
    desk.tell(
        desk.news(kind, audience.without(event.causedBy()), event)
            .about(conversation)
            .about(new LiveNews.Typist(event.name(), event.privateNote())));
  }
}
