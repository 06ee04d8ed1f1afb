package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second step of signing in: whoever has proved himself by a password, or by a link of ours,
 * shows a code as well, if he wants it so. A log-in link that a platform app fetched is no such
 * link: the app answers for whom it sends.
 */
@ApplicationScoped
public class SecondStep {
  private static final Logger LOG = LoggerFactory.getLogger(SecondStep.class);

  private final TwoFactor twoFactor;
  private final OneTimeLinks links;
  private final KnownDevices devices;
  private final Sessions sessions;

  /** Asks these. */
  @Inject
  public SecondStep(
      TwoFactor twoFactor, OneTimeLinks links, KnownDevices devices, Sessions sessions) {
    this.twoFactor = twoFactor;
    this.links = links;
    this.devices = devices;
    this.sessions = sessions;
  }

  /** For CDI's proxies only. */
  protected SecondStep() {
    this(null, null, null, null);
  }

  /** Opens a session for who has just set his password by a link, or asks him for a code. */
  public SignInStep enter(UserId user, Device device) {
    return enter(Realm.USER, user.value(), device);
  }

  /** Opens a session for who has just proved himself, or asks him for a code. */
  SignInStep enter(Realm realm, long owner, Device device) {
    boolean isIn = realm != Realm.USER || !twoFactor.isOn(new UserId(owner));
    return isIn
        ? SignInStep.in(sessions.start(realm, owner, device))
        : SignInStep.waiting(links.issue(LinkPurpose.SECOND_STEP, new UserId(owner)));
  }

  /**
   * Opens a session for who brings the token of his first step and a right code. Tries are counted
   * for each person; those from his own devices by themselves, so that nobody else locks him out.
   *
   * @param typed a code of the app or a recovery code
   * @throws DomainException {@code SIGN_IN_EXPIRED} when he has to begin again; {@code
   *     CODE_INVALID} at {@code code}; {@code TOO_MANY_TRIES} with the seconds to wait
   */
  public Session.Started finish(String token, String typed, Device device) {
    OneTimeLink step =
        links
            .find(LinkPurpose.SECOND_STEP, token)
            .orElseThrow(() -> new DomainException(ErrorCode.SIGN_IN_EXPIRED));
    UserId user = step.user();
    String known =
        devices.nameOf(Realm.USER, user.value(), device.knownDevice()).orElse("elsewhere");
    twoFactor.use(user, typed, user + "|" + known);
    redeem(token);
    LOG.info("second factor right: person {}, from {}", user, device.address());
    return sessions.start(Realm.USER, user.value(), device);
  }

  private void redeem(String token) {
    try {
      links.redeem(LinkPurpose.SECOND_STEP, token);
    } catch (DomainException used) {
      throw new DomainException(ErrorCode.SIGN_IN_EXPIRED);
    }
  }
}
