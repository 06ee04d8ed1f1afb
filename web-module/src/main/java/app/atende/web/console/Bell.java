package app.atende.web.console;

import app.atende.notifications.NoticeQueries;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many notices the reader has not read: the number at the bell. */
@Named
@RequestScoped
public class Bell {

  @Inject private NoticeQueries notices;
  @Inject private CurrentActor current;

  private Long unread;

  /** The number; one more than is counted says that there are more. One statement, once. */
  public long getUnread() {
    if (unread == null) {
      unread = notices.unread(current.actor());
    }
    return unread;
  }
}
