package app.atende.webhooks.internal;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.WidgetOpened;
import java.util.Map;

/**
 * What is kept of somebody's opening the widget until it is told.
 *
 * @param session from where he looked
 * @param told what his browser said
 */
record WidgetNote(ContactInboxId session, Attributes told) {

  private static final String SESSION = "session";
  private static final String TOLD = "told";

  static String write(WidgetOpened event) {
    Map<String, Object> kept =
        Map.of(SESSION, event.session().value(), TOLD, event.told().values());
    return new Attributes(kept).toJson();
  }

  static WidgetNote read(String json) {
    Attributes kept = Attributes.ofJson(json);
    return new WidgetNote(
        new ContactInboxId(kept.number(SESSION).orElseThrow()), kept.object(TOLD));
  }
}
