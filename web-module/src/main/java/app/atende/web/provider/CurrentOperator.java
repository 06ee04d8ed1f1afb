package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Operator;
import app.atende.people.Operators;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.provisioning.Requester;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The operator who asks. Every bean of the provider's console gets its right to do anything from
 * here, so that a page which somebody forgot to guard still does nothing for a tenant's user.
 */
@RequestScoped
public class CurrentOperator {

  @Inject private SignedIn signedIn;
  @Inject private Operators operators;
  @Inject private HttpServletRequest request;

  private Operator operator;

  /**
   * The operator.
   *
   * @throws DomainException {@code NOT_FOUND} for anybody else
   */
  public Operator get() {
    if (operator == null) {
      operator =
          signedIn
              .find()
              .filter(session -> session.realm() == Realm.PROVIDER)
              .map(Session::owner)
              .flatMap(operators::find)
              .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }
    return operator;
  }

  /** The same as the provisioning's front desks want to know him; throws like {@link #get}. */
  public Requester requester() {
    return new Requester(
        Requesters.OPERATOR + get().id(), Optional.ofNullable(request.getRemoteAddr()));
  }
}
