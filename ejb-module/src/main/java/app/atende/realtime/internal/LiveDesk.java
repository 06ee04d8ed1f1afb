package app.atende.realtime.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationRef;
import app.atende.events.DomainEvent;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Fires live news of the bound account. */
@ApplicationScoped
public class LiveDesk {

  @Inject private Event<LiveNews> listeners;
  @Inject private Tenants tenants;

  /** News for this audience, to be told what about. */
  public LiveNews news(LiveKind kind, LiveAudience audience, DomainEvent event) {
    return LiveNews.of(tenants.current(), kind, audience, event);
  }

  /** Tells it, after the commit. */
  public void tell(LiveNews news) {
    listeners.fire(news);
  }

  /** The agents who see a conversation: those of its inbox, and who has it. */
  public static LiveAudience agentsOf(ConversationRef conversation) {
    Set<AgentId> assignee = conversation.assignee().stream().collect(Collectors.toSet());
    return LiveAudience.agentsOf(conversation.inbox(), assignee);
  }

  /** The same and the contact. */
  public static LiveAudience everybodyAt(ConversationRef conversation) {
    return agentsOf(conversation).and(conversation.contactInbox());
  }
}
