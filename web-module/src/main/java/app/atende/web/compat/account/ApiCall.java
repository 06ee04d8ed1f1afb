package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.ApiToken;
import app.atende.people.Session;
import app.atende.people.TokenOwner;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who calls, by an API token or by a session, and who he is in the account that he calls. */
@RequestScoped
public class ApiCall {

  private UserId user;
  private Long bot;
  private ApiToken token;
  private Session session;
  private Actor actor;

  void identify(ApiToken shown) {
    token = shown;
    if (shown.owner().kind() == TokenOwner.Kind.BOT) {
      bot = shown.owner().id();
    } else {
      user = new UserId(shown.owner().id());
    }
  }

  void identify(Session shown) {
    user = shown.user();
    session = shown;
  }

  void enter(Actor member) {
    actor = member;
  }

  /** The number of the agent bot that calls; empty when it is a user. */
  public Optional<Long> bot() {
    return Optional.ofNullable(bot);
  }

  /** The user; throws {@code NOT_SIGNED_IN} where the filter let nobody in, and for a bot. */
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

  /** The member of the account, or its bot; throws {@code NOT_SIGNED_IN} outside of accounts. */
  public Actor actor() {
    if (actor == null) {
      throw new DomainException(ErrorCode.NOT_SIGNED_IN);
    }
    return actor;
  }
}
