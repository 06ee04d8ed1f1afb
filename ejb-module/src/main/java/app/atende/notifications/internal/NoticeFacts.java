package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What those need to know who carry notices out of the house. */
@ApplicationScoped
public class NoticeFacts {

  @Inject private ConversationQueries conversations;
  @Inject private AgentQueries agents;

  /** A conversation, if it is there; one that went into another one is that one. */
  public Optional<ConversationDetail> conversation(ConversationId id) {
    try {
      return Optional.of(conversations.detail(id, Actor.SYSTEM));
    } catch (DomainException gone) {
      if (gone.code() == ErrorCode.CONVERSATION_NOT_FOUND) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  /** How those colleagues are called who made them happen; who is gone is left out. */
  public Map<AgentId, String> names(Collection<WaitingNotice> notices) {
    Set<AgentId> causes =
        notices.stream().flatMap(notice -> notice.by().stream()).collect(Collectors.toSet());
    return causes.isEmpty() ? Map.of() : agents.names(causes, Actor.SYSTEM);
  }
}
