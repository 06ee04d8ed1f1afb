package app.atende.web.entry;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Realm;
import app.atende.people.SignIn;
import app.atende.people.SignInLinks;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * The log-in page of users; also where a single-use log-in link ({@code ?email=…&sso_auth_token=…})
 * leads.
 */
@Named
@RequestScoped
public class LoginView {
  @Inject private SignIn signIn;
  @Inject private SignInLinks links;
  @Inject private SignedIn signedIn;
  @Inject private Door door;

  private String email;
  private String password;
  private boolean linkDead;

  /** Sends on who is signed in already, or who brings a log-in link that works. */
  public void arrive() {
    if (FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    Optional<String> token = door.parameter("sso_auth_token");
    token.ifPresent(this::redeem);
    if (token.isEmpty() && signedIn.find().isPresent()) {
      door.sendBack(Realm.USER);
    }
  }

  private void redeem(String token) {
    try {
      String address = door.parameter("email").orElse("");
      door.letIn(links.redeem(address, token, door.device(Realm.USER)));
      door.sendBack(Realm.USER);
    } catch (DomainException refusal) {
      if (refusal.code() != ErrorCode.LINK_EXPIRED) {
        throw refusal;
      }
      linkDead = true;
    }
  }

  /** Logs in with what was typed, or goes on to the second step. */
  public void submit() {
    door.proceed(signIn.begin(Realm.USER, email, password, door.device(Realm.USER)));
  }

  /** Whether a log-in link was brought that does not work any more. */
  public boolean isLinkDead() {
    return linkDead;
  }

  /** Where a forgotten password is replaced. */
  public String getResetAddress() {
    return "/app/forgot";
  }

  /** The address that was typed. */
  public String getEmail() {
    return email;
  }

  /** Takes the address from the form. */
  public void setEmail(String typed) {
    this.email = typed;
  }

  /** The password is never shown again. */
  public String getPassword() {
    return null;
  }

  /** Takes the password from the form. */
  public void setPassword(String typed) {
    this.password = typed;
  }
}
