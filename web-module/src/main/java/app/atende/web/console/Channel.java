package app.atende.web.console;

import app.atende.inboxes.InboxSummary;

/**
 * An inbox of the secondary list.
 *
 * @param glyph icon of its channel
 */
public record Channel(long id, String name, String glyph) {

  static Channel of(InboxSummary inbox) {
    return new Channel(inbox.id().value(), inbox.name(), CardMaker.glyph(inbox.channel()));
  }
}
