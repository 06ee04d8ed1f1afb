package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Requests for a mail with which a forgotten password is replaced. Does and answers the same for
 * known and unknown addresses: one row of the durable lane each, which for an unknown address asks
 * for nothing.
 *
 * <p>The row names the user only. The link is made by whoever sends the mail, so that no token
 * stands in the outbox.
 */
@ApplicationScoped
public class ResetRequests {
  private final ControlDatabase control;
  private final Throttle throttle;
  private final Now now;

  /** Requests kept in this control schema. */
  @Inject
  public ResetRequests(ControlDatabase control, Throttle throttle, Now now) {
    this.control = control;
    this.throttle = throttle;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected ResetRequests() {
    this(null, null, null);
  }

  /**
   * Asks for the mail of a person that somebody else knows, such as an administrator.
   *
   * @throws DomainException {@code TOO_MANY_TRIES} when he was sent enough of them
   */
  public void ask(UserId known, EmailAddress email) {
    throttle.take(Limit.RESET_EMAIL, email.value());
    control.inTransaction(
        tx -> HouseOutbox.put(tx, HouseWork.SEND_RESET_MAIL, known, now.instant()));
  }

  /**
   * Asks for a reset mail.
   *
   * @param typedEmail as typed; anything is allowed and answered alike
   * @throws DomainException {@code TOO_MANY_TRIES} when this network asks too often. An address
   *     that is asked for too often gets no further mail, and nobody is told
   */
  public void ask(String typedEmail, Device device) {
    throttle.take(Limit.RESET_NETWORK, device.network());
    Optional<EmailAddress> email = EmailAddress.find(typedEmail);
    boolean mayGetMail =
        throttle.tryToTake(Limit.RESET_EMAIL, email.map(EmailAddress::value).orElse("no address"));
    control.inTransaction(
        tx -> {
          Optional<UserId> user =
              tx.find(
                  "SELECT id FROM user WHERE email = ?",
                  row -> new UserId(row.number("id")),
                  email.map(EmailAddress::value).orElse(""));
          UserId known = mayGetMail ? user.orElse(null) : null;
          return HouseOutbox.put(tx, HouseWork.SEND_RESET_MAIL, known, now.instant());
        });
  }
}
