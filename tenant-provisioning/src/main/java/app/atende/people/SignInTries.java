package app.atende.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Counts tries to log in: by network, by address and network, and by address for all browsers that
 * are unknown there. A person's own devices count each by itself, so what strangers try does not
 * lock him out.
 */
@ApplicationScoped
public class SignInTries {
  private final Throttle throttle;
  private final KnownDevices devices;

  /** Counts with this throttle. */
  @Inject
  public SignInTries(Throttle throttle, KnownDevices devices) {
    this.throttle = throttle;
    this.devices = devices;
  }

  /** For CDI's proxies only. */
  protected SignInTries() {
    this(null, null);
  }

  /**
   * One try that is about to be made.
   *
   * @param subject the address that was typed
   * @param known the person with this address, if there is one
   */
  Try of(Realm realm, String subject, Device device, Optional<StoredPassword> known) {
    Optional<String> name =
        known.flatMap(person -> devices.nameOf(realm, person.owner(), device.knownDevice()));
    String email = realm + "|" + subject;
    return new Try(
        realm + "|" + device.network(),
        email + "|" + name.orElse(device.network()),
        name.isPresent() ? null : email);
  }

  /** The windows in which one try counts. */
  final class Try {
    private final String network;
    private final String pair;
    private final String emailFromUnknown;

    private Try(String network, String pair, String emailFromUnknown) {
      this.network = network;
      this.pair = pair;
      this.emailFromUnknown = emailFromUnknown;
    }

    /** Counts the try; throws {@code TOO_MANY_TRIES} when there were too many before. */
    void count() {
      throttle.take(Limit.SIGN_IN_NETWORK, network);
      throttle.take(Limit.SIGN_IN_PAIR, pair);
      if (emailFromUnknown != null) {
        throttle.take(Limit.SIGN_IN_EMAIL, emailFromUnknown);
      }
    }

    /** It was no failure. */
    void giveBack() {
      throttle.giveBack(Limit.SIGN_IN_NETWORK, network);
      throttle.clear(Limit.SIGN_IN_PAIR, pair);
      if (emailFromUnknown != null) {
        throttle.giveBack(Limit.SIGN_IN_EMAIL, emailFromUnknown);
      }
    }
  }
}
