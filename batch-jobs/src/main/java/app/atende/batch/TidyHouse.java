package app.atende.batch;

import app.atende.people.OneTimeLinks;
import app.atende.people.Sessions;
import app.atende.people.Throttle;
import app.atende.provisioning.NightLedger;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what the whole house does not keep for ever: ended sessions, dead links, counted tries, old
 * pages of the ledger.
 */
@Named
@Dependent
public class TidyHouse extends AbstractBatchlet {
  private static final Logger LOG = LoggerFactory.getLogger(TidyHouse.class);

  @Inject private Sessions sessions;
  @Inject private OneTimeLinks links;
  @Inject private Throttle throttle;
  @Inject private NightLedger ledger;
  @Inject private StepContext step;

  @Override
  public String process() {
    String dropped =
        "session %d, one-time-link %d, throttle %d, night-run %d"
            .formatted(
                sessions.forgetExpired(),
                links.forgetExpired(),
                throttle.forgetOld(),
                ledger.forgetOld());
    LOG.info("house tidied up: {}", dropped);
    step.setPersistentUserData(dropped);
    return "COMPLETED";
  }
}
