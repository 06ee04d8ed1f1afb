package app.atende.web.console;

import app.atende.conversations.ConversationCard;
import app.atende.notifications.Notice;
import app.atende.notifications.NoticeKind;
import java.time.Instant;

/**
 * A notice as the page shows it.
 *
 * @param kind name of the kind
 * @param contact with whom the conversation is, or what else it is about
 * @param number of the conversation; 0 for none
 * @param preview its newest message in plain words; empty when {@code previewKey} says what it is
 * @param inbox of the conversation; null for none
 * @param by who made it happen, or null
 * @param snoozedUntil when it comes back; null when it is not put aside
 * @param href where the conversation is read, or what it is about is looked after
 */
public record NoticeLine(
    long id,
    String kind,
    String contact,
    long number,
    String preview,
    String previewKey,
    String inbox,
    String by,
    boolean unread,
    Instant at,
    Instant snoozedUntil,
    String href) {

  static NoticeLine of(Notice notice, String home) {
    return notice.webhook() == null
        ? ofConversation(notice, home)
        : ofWebhook(notice, home + "/settings/integrations/webhook/" + notice.webhook().id());
  }

  private static NoticeLine ofWebhook(Notice notice, String href) {
    return new NoticeLine(
        notice.id().value(),
        notice.kind().name(),
        notice.webhook().name(),
        0,
        "",
        "notifications_list.webhook_stopped.text",
        null,
        null,
        notice.unread(),
        notice.at(),
        notice.snoozedUntil(),
        href);
  }

  private static NoticeLine ofConversation(Notice notice, String home) {
    ConversationCard card = notice.conversation();
    CardPreview preview = CardPreview.of(card);
    return new NoticeLine(
        notice.id().value(),
        notice.kind().name(),
        card.contact().name(),
        card.id().value(),
        preview.text(),
        preview.key(),
        card.inbox().name(),
        notice.by(),
        notice.unread(),
        notice.at(),
        notice.snoozedUntil(),
        home + "/conversations/" + card.id());
  }

  /** Bundle key of the kind. */
  public String kindKey() {
    return "NoticeKind." + kind;
  }

  /** Icon of the kind. */
  public String icon() {
    return switch (NoticeKind.valueOf(kind)) {
      case MENTIONED -> "at-sign";
      case ASSIGNED -> "user-check";
      case NEW_CONVERSATION -> "message-circle";
      case NEW_MESSAGE -> "message-square";
      case WEBHOOK_STOPPED -> "webhook";
    };
  }
}
