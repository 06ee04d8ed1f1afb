package app.atende.web.live;

import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Where the account's news stood before a page read what it shows. The page's script begins to
 * listen from there, so that nothing is missed that happens until its line is open.
 */
@Named
@RequestScoped
public class LiveStart {

  @Inject private LiveHub hub;
  @Inject private CurrentActor current;

  private LivePlace place;

  /** Remembers the place. Comes before the page reads anything. */
  public void note() {
    place = hub.place(current.tenant());
  }

  /** The number of the last news. */
  public long getSeq() {
    return place.seq();
  }

  /** The epoch of the numbers. */
  public String getEpoch() {
    return place.epoch();
  }
}
