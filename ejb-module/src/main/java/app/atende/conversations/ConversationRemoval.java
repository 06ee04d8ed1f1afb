package app.atende.conversations;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.MergeStore;
import app.atende.conversations.internal.RemovalStore;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The front desk for who deletes a conversation for good: administrators (contract 3.5). It is gone
 * for everybody at once, for its contact too; messages and files are removed piece by piece
 * afterwards (ADR 0020). Facts for reports stay.
 */
@Stateless
public class ConversationRemoval {

  @Inject private ConversationAccess access;
  @Inject private ConversationQueries queries;
  @Inject private MergeStore merges;
  @Inject private RemovalStore store;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Deletes a conversation, with all that went into it. What waited to be sent or told of it is not
   * sent. In one transaction, of as few rows as anybody was told of it.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code CONVERSATION_NOT_FOUND}, also for the
   *     number of one that went into another one: what goes for good is named by its own number
   */
  public void delete(DisplayId id, Actor actor) {
    actor.require(Permission.CONVERSATION_DELETE);
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    if (!conversation.display().equals(id)) {
      throw ConversationAccess.notFound();
    }
    ConversationRef gone = conversation.ref();
    String contact = queries.detail(id, actor).contact().name();
    audit.note(
        AuditNote.of(ConversationDeleted.TYPE, "conversation", gone.id().value())
            .named("#" + id + " " + contact),
        actor);
    Instant at = now.instant();
    merges.hide(conversation, at);
    store.dropTranscripts(gone.id());
    events.publish(new ConversationDeleted(gone, actor.cause(), at));
  }
}
