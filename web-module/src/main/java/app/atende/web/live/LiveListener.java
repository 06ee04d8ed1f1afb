package app.atende.web.live;

import app.atende.realtime.Hearing;

/**
 * Somebody who looks now. Called by the account's lane, one call at a time and in the order of the
 * numbers, outside of any transaction and with the account bound; must not wait.
 */
public interface LiveListener {

  /** What he may hear at this moment. */
  Hearing hearing();

  /** Something that he may hear. */
  void hear(LiveSignal signal);

  /** What he may see has changed: he asks for his {@link Hearing} anew, or goes. */
  void rightsChanged();
}
