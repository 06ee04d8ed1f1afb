package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.ApiToken;
import app.atende.people.Session;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who calls, by an API token or by a session, and who he is in the account that he calls. */
@RequestScoped
public class ApiCall {

  private UserId user;
  private ApiToken token;
  private Session session;
  private Actor actor;

  void identify(ApiToken shown) {
    user = new UserId(shown.owner().id());
    token = shown;
  }

  void identify(Session shown) {
    user = shown.user();
    session = shown;
  }

  void enter(Actor member) {
    actor = member;
  }

  /** The user; throws {@code NOT_SIGNED_IN} where the filter let nobody in. */
  public UserId user() {
    if (user == null) {
      throw new DomainException(ErrorCode.NOT_SIGNED_IN);
    }
    return user;
  }

  /** The session with which he calls; empty when it was a token. */
  public Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  /** The API token with which he calls; empty when it was a session. */
  public Optional<ApiToken> token() {
    return Optional.ofNullable(token);
  }

  /** The member of the account; throws {@code NOT_SIGNED_IN} outside of accounts. */
  public Actor actor() {
    if (actor == null) {
      throw new DomainException(ErrorCode.NOT_SIGNED_IN);
    }
    return actor;
  }
}
