package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Log-in links that a platform app fetches for a user: single use, five minutes. */
@ApplicationScoped
public class SignInLinks {
  private final OneTimeLinks links;
  private final Users users;
  private final Sessions sessions;

  /** Links to the people of these users. */
  @Inject
  public SignInLinks(OneTimeLinks links, Users users, Sessions sessions) {
    this.links = links;
    this.users = users;
    this.sessions = sessions;
  }

  /** For CDI's proxies only. */
  protected SignInLinks() {
    this(null, null, null);
  }

  /**
   * Makes the token of a log-in link.
   *
   * @throws DomainException {@code USER_NOT_FOUND}
   */
  public String issue(UserId user) {
    return links.issue(LinkPurpose.SIGN_IN, users.get(user).id());
  }

  /**
   * Opens a session for who brings the link, and uses it up.
   *
   * @param typedEmail must be the address of the user for whom the link was made
   * @throws DomainException {@code LINK_EXPIRED} for every link that does not work, whatever the
   *     reason
   */
  public Session.Started redeem(String typedEmail, String token, Device device) {
    OneTimeLink link =
        links
            .find(LinkPurpose.SIGN_IN, token)
            .filter(found -> belongsTo(found, typedEmail))
            .orElseThrow(() -> new DomainException(ErrorCode.LINK_EXPIRED));
    links.redeem(LinkPurpose.SIGN_IN, token);
    return sessions.start(Realm.USER, link.user().value(), device);
  }

  private boolean belongsTo(OneTimeLink link, String typedEmail) {
    return users.find(link.user()).map(User::email).equals(EmailAddress.find(typedEmail));
  }
}
