package app.atende.web.console;

import app.atende.conversations.ConversationCard;
import app.atende.inboxes.ChannelType;
import app.atende.web.page.Portraits;

/** Turns a conversation of the read side into what a card of the list shows. */
public final class CardMaker {

  private CardMaker() {}

  /** The card of a conversation. */
  public static Card of(ConversationCard card) {
    CardPreview preview = CardPreview.of(card);
    return new Card(
        card.id().value(),
        card.version(),
        card.contact().name(),
        Portraits.ofContact(card.contact().picture()),
        card.contact().id().value(),
        card.contact().blocked(),
        preview.text(),
        preview.icon(),
        preview.key(),
        card.lastActivityAt(),
        card.createdAt(),
        card.unread(),
        card.inbox().name(),
        card.inbox().id().value(),
        glyph(card.inbox().channel()),
        card.assignee() == null ? null : card.assignee().name(),
        face(card.assignee()),
        card.status().name(),
        card.labels().stream().map(l -> new Card.Label(l.title(), l.color())).toList(),
        card.priority().name(),
        card.snoozedUntil());
  }

  /** Where the picture of who has a conversation is read; null for nobody and without one. */
  static String face(ConversationCard.Assignee assignee) {
    return assignee == null ? null : Portraits.ofAgent(assignee.picture());
  }

  /** Icon of a channel. */
  static String glyph(ChannelType channel) {
    return switch (channel) {
      case WEBSITE -> "globe";
      case API -> "webhook";
    };
  }
}
