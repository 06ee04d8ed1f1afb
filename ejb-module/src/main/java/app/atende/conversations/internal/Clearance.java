package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationsRemoved;
import app.atende.events.Events;
import app.atende.files.Attachments;
import app.atende.files.ScheduledFiles;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Removes conversations with their messages and files, some rows in one transaction: files first,
 * then messages; conversations that have neither any more go with the rest.
 */
@ApplicationScoped
public class Clearance {

  /** How many conversations one piece takes at most. */
  static final int CONVERSATIONS = 200;

  private static final int MESSAGES = 5000;
  private static final int MESSAGES_WITH_FILES = 200;
  private static final int SCHEDULED_FILES = 200;

  @Inject private RemovalStore store;
  @Inject private Attachments attachments;
  @Inject private ScheduledFiles scheduled;
  @Inject private Events events;
  @Inject private Now now;

  /** Removes a piece of these conversations, which are locked. The last piece is announced. */
  void clear(List<Long> conversations) {
    List<Long> withFiles = store.messagesWithFiles(conversations, MESSAGES_WITH_FILES);
    attachments.drop(withFiles, Actor.SYSTEM);
    boolean isBare =
        withFiles.size() < MESSAGES_WITH_FILES
            && scheduled.dropIn(conversations, SCHEDULED_FILES, Actor.SYSTEM) < SCHEDULED_FILES
            && store.deleteMessages(conversations, MESSAGES) < MESSAGES;
    if (isBare) {
      store.deleteConversations(conversations);
      List<ConversationId> gone = conversations.stream().map(ConversationId::new).toList();
      events.publish(new ConversationsRemoved(gone, Actor.SYSTEM.cause(), now.instant()));
    }
  }
}
