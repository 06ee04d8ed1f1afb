package app.atende.web.compat.cable;

import app.atende.accounts.TeamDeleted;
import app.atende.accounts.TeamsEdited;
import app.atende.conversations.LabelsEdited;
import app.atende.conversations.MessageWritten;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxCreated;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.realtime.LiveNews;
import java.util.List;
import java.util.Locale;

/**
 * What the dialect calls live news (contract 12.3). Some of them bear two names, and many have none
 * because no client knows a word for them.
 */
final class CableWords {

  private CableWords() {}

  /** The words for these news, in their order; all of them tell the same. */
  static List<String> of(LiveNews news, boolean forUser) {
    return forUser ? forUser(news) : forContact(news);
  }

  private static List<String> forUser(LiveNews news) {
    return switch (news.kind()) {
      case MESSAGE_CREATED ->
          isFirstReply(news.event())
              ? List.of("message.created", "first.reply.created")
              : List.of("message.created");
      case ASSIGNEE_CHANGED -> List.of("assignee.changed");
      case TEAM_CHANGED -> List.of("team.changed");
      case CONVERSATION_READ -> List.of("conversation.read");
      case AGENT_MENTIONED -> List.of("conversation.mentioned");
      case CONVERSATION_SEEN,
          CONVERSATION_MERGED,
          PRIORITY_CHANGED,
          LABELS_CHANGED,
          ATTRIBUTES_CHANGED ->
          List.of("conversation.updated");
      case CONTACT_CREATED, CONTACT_UPDATED, CONTACT_MERGED, CONTACT_DELETED ->
          List.of(news.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'));
      case SETTINGS_CHANGED, RIGHTS_CHANGED ->
          isOfCollection(news.event()) ? List.of("account.cache_invalidated") : List.of();
      default -> forContact(news);
    };
  }

  private static List<String> forContact(LiveNews news) {
    return switch (news.kind()) {
      case MESSAGE_CREATED -> List.of("message.created");
      case MESSAGE_UPDATED -> List.of("message.updated");
      case CONVERSATION_CREATED -> List.of("conversation.created");
      case CONVERSATION_STATUS_CHANGED -> List.of("conversation.status_changed");
      case TYPING_ON -> List.of("conversation.typing_on");
      case TYPING_OFF -> List.of("conversation.typing_off");
      default -> List.of();
    };
  }

  /** Whether a person answered for the first time in that conversation. */
  private static boolean isFirstReply(DomainEvent event) {
    return event instanceof MessageWritten written && written.times().firstResponse().isPresent();
  }

  /** Whether clients who keep labels, inboxes or teams have to read them again. */
  private static boolean isOfCollection(DomainEvent event) {
    return event instanceof LabelsEdited
        || event instanceof TeamsEdited
        || event instanceof TeamDeleted
        || event instanceof InboxCreated
        || event instanceof InboxChanged
        || event instanceof InboxDeleted
        || event instanceof InboxMembersChanged;
  }
}
