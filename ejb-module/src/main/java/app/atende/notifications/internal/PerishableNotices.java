package app.atende.notifications.internal;

import app.atende.accounts.Perishable;
import app.atende.config.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What an agent was told a quarter of a year ago is nothing to be told any more, read or not. */
@ApplicationScoped
public class PerishableNotices implements Perishable {

  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private PerishedNoticeStore store;
  @Inject private Now now;

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public int drop(int most) {
    return store.dropBefore(now.instant().minus(KEPT), most);
  }
}
