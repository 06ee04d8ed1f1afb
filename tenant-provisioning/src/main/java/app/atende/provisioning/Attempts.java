package app.atende.provisioning;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of a sweep, where one failure must not keep the rest. */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private Attempts() {}

  /** Does it, and says whether it went well; the failure is in the log and in the run's step. */
  static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("A run of the sweep failed; it stays to be resumed", e);
      return false;
    }
  }
}
