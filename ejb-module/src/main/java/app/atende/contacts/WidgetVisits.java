package app.atende.contacts;

import app.atende.attributes.Attributes;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The front desk for what visitors do with the widget besides writing. */
@Stateless
public class WidgetVisits {

  private static final int LONGEST = 500;
  private static final List<String> KEYS =
      List.of("referer", "widget_language", "browser_language");
  private static final List<String> OF_BROWSER =
      List.of(
          "browser_name", "browser_version", "device_name", "platform_name", "platform_version");

  @Inject private Events events;
  @Inject private Now now;

  /**
   * He opened it. Of what his browser tells only the texts are kept that have a meaning (contract
   * 11.4), each up to 500 characters.
   */
  public void opened(ContactSession session, Attributes told, Actor actor) {
    Map<String, Object> kept = new LinkedHashMap<>(texts(told, KEYS));
    kept.put("browser", texts(told.object("browser"), OF_BROWSER));
    kept.put("initiated_at", texts(told.object("initiated_at"), List.of("timestamp")));
    events.publish(
        new WidgetOpened(
            session.id(),
            session.contact(),
            session.inbox(),
            new Attributes(kept),
            actor.cause(),
            now.instant()));
  }

  private static Map<String, Object> texts(Attributes told, List<String> keys) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (String key : keys) {
      told.text(key)
          .ifPresent(text -> texts.put(key, text.substring(0, Math.min(text.length(), LONGEST))));
    }
    return texts;
  }
}
