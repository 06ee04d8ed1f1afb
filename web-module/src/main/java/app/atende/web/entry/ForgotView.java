package app.atende.web.entry;

import app.atende.people.Realm;
import app.atende.people.ResetRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for a mail with which a forgotten password is replaced. */
@Named
@RequestScoped
public class ForgotView {
  @Inject private ResetRequests requests;
  @Inject private Door door;

  private String email;
  private boolean asked;

  /** Asks. The page says the same for every address. */
  public void submit() {
    requests.ask(email, door.device(Realm.USER));
    asked = true;
  }

  /** Whether the page has been sent. */
  public boolean isAsked() {
    return asked;
  }

  /** The address that was typed. */
  public String getEmail() {
    return email;
  }

  /** Takes the address from the form. */
  public void setEmail(String typed) {
    this.email = typed;
  }
}
