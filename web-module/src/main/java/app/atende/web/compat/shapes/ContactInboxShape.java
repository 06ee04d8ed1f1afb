package app.atende.web.compat.shapes;

import app.atende.inboxes.InboxSummary;

/** How a contact is known at an inbox (contract 5.2, ContactInbox). */
public record ContactInboxShape(String sourceId, Inbox inbox) {

  /** An inbox in few words (contract 5.3, InboxSlim). */
  public record Inbox(
      long id,
      String avatarUrl,
      long channelId,
      String name,
      String channelType,
      String provider) {}

  /** By this source id at this inbox. */
  public static ContactInboxShape of(String sourceId, InboxSummary inbox) {
    return new ContactInboxShape(
        sourceId,
        new Inbox(
            inbox.id().value(),
            "",
            inbox.id().value(),
            inbox.name(),
            inbox.channel().word(),
            null));
  }
}
