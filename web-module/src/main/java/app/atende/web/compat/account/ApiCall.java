package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.RequestScoped;

/** Who calls by an API token, and who he is in the account that he calls. */
@RequestScoped
public class ApiCall {

  private UserId user;
  private Actor actor;

  void identify(UserId caller) {
    user = caller;
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

  /** The member of the account; throws {@code NOT_SIGNED_IN} outside of accounts. */
  public Actor actor() {
    if (actor == null) {
      throw new DomainException(ErrorCode.NOT_SIGNED_IN);
    }
    return actor;
  }
}
