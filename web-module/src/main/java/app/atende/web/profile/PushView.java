package app.atende.web.profile;

import app.atende.config.Settings;
import app.atende.notifications.PushDevice;
import app.atende.notifications.PushDevices;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** The section with the browsers that are told by push. */
@Named
@RequestScoped
public class PushView {

  @Inject private PushDevices devices;
  @Inject private CurrentActor current;
  @Inject private SignedIn signedIn;
  @Inject private Settings settings;

  private List<Line> lines;

  /** Whether the operator has set a push key. */
  public boolean isOffered() {
    return settings.pushKey().isPresent();
  }

  /** The browsers, the one seen last first. */
  public List<Line> getDevices() {
    if (lines == null) {
      long here = signedIn.session().id().value();
      lines = devices.list(current.actor()).stream().map(device -> Line.of(device, here)).toList();
    }
    return lines;
  }

  /**
   * One browser.
   *
   * @param browser what it is called; empty when unknown
   * @param system its operating system as people call it; empty when unknown
   * @param here whether it is the one that looks
   */
  public record Line(long id, String browser, String system, Instant seenAt, boolean here) {
    static Line of(PushDevice device, long here) {
      UserAgent agent = UserAgent.of(device.userAgent());
      return new Line(
          device.id().value(),
          agent.browser(),
          agent.system(),
          device.seenAt(),
          device.session().value() == here);
    }
  }
}
