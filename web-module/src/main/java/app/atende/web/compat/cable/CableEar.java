package app.atende.web.compat.cable;

import app.atende.realtime.Hearing;
import app.atende.web.live.LiveListener;
import app.atende.web.live.LiveSignal;

/**
 * Listens to an account's lane for one subscription. What it hears is worked on elsewhere, because
 * reading it again takes a moment and the lane must not wait.
 */
record CableEar(CableSubscription subscription, CableHub hub) implements LiveListener {

  @Override
  public Hearing hearing() {
    return subscription.hearing();
  }

  @Override
  public void hear(LiveSignal signal) {
    hub.tell(subscription, signal.news());
  }

  @Override
  public void rightsChanged() {
    hub.check(subscription);
  }
}
