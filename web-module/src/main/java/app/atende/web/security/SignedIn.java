package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Session;
import app.atende.people.UserId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who has signed in, in the browser that asks. Set by the session filter. */
@RequestScoped
public class SignedIn {
  private Session session;
  private String token;

  /** Notes the living session of this request and the token that proved it. */
  void enter(Session.Started proven) {
    this.session = proven.session();
    this.token = proven.token();
  }

  /** The session, if there is one. */
  public Optional<Session> find() {
    return Optional.ofNullable(session);
  }

  /**
   * The session.
   *
   * @throws DomainException {@code NOT_SIGNED_IN}
   */
  public Session session() {
    return find().orElseThrow(() -> new DomainException(ErrorCode.NOT_SIGNED_IN));
  }

  /**
   * The user whose session it is.
   *
   * @throws DomainException {@code NOT_SIGNED_IN}
   */
  public UserId user() {
    return session().user();
  }

  /**
   * The id of the provider's operator whose session it is; only behind {@code /provider}.
   *
   * @throws DomainException {@code NOT_SIGNED_IN}
   */
  public long operator() {
    return session().owner();
  }

  /** The secret of the session, for deriving the CSRF token from it. */
  Optional<String> token() {
    return Optional.ofNullable(token);
  }
}
