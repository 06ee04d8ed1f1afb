package app.atende.web.live;

import app.atende.accounts.AgentId;
import app.atende.notifications.NoticesChanged;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Lets the browsers of an agent hear that he was told something. Rooms that listen do not know each
 * other, so the two ends are brought together here.
 */
@ApplicationScoped
public class NoticeNews {

  @Inject private Event<LiveNews> listeners;
  @Inject private Tenants tenants;

  /** Each hears it for himself: with how many he has not read. */
  void changed(@Observes NoticesChanged event) {
    for (AgentId agent : event.agents()) {
      LiveAudience audience = LiveAudience.only(Set.of(agent));
      listeners.fire(
          LiveNews.of(tenants.current(), LiveKind.NOTICES_CHANGED, audience, event)
              .about(event.conversation()));
    }
  }
}
