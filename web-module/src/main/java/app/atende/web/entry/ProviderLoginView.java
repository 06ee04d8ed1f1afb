package app.atende.web.entry;

import app.atende.people.Realm;
import app.atende.people.SignIn;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The log-in page of the provider's operators: a realm of its own. */
@Named
@RequestScoped
public class ProviderLoginView {
  @Inject private SignIn signIn;
  @Inject private SignedIn signedIn;
  @Inject private Door door;

  private String email;
  private String password;

  /** Sends on who is signed in already. */
  public void arrive() {
    if (!FacesContext.getCurrentInstance().isPostback() && signedIn.find().isPresent()) {
      door.sendBack(Realm.PROVIDER);
    }
  }

  /** Logs in with what was typed. */
  public void submit() {
    door.letIn(signIn.withPassword(Realm.PROVIDER, email, password, door.device(Realm.PROVIDER)));
    door.sendBack(Realm.PROVIDER);
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
