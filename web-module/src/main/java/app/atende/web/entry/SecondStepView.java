package app.atende.web.entry;

import app.atende.people.Realm;
import app.atende.people.SecondStep;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The second step of the log-in: six digits of the authenticator app or, at the same address with
 * {@code recovery}, one of the recovery codes.
 */
@Named
@RequestScoped
public class SecondStepView {
  private static final String HERE = "/app/second_step";

  @Inject private SecondStep second;
  @Inject private SignedIn signedIn;
  @Inject private Door door;

  private String code;

  /** Sends on who is signed in already, and back who has not shown his password. */
  public void arrive() {
    if (FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    if (signedIn.find().isPresent()) {
      door.sendBack(Realm.USER);
    } else if (!door.isHalfway()) {
      door.sendTo(getLogin());
    }
  }

  /** Comes in with the code that was typed. */
  public void submit() {
    door.finish(second, code);
  }

  /** Whether a recovery code is asked for. */
  public boolean isRecovery() {
    return door.parameter("recovery").isPresent();
  }

  /** Where the other kind of code is typed. */
  public String getOther() {
    String address = door.withReturn(HERE, door.parameter("return_to").orElse(null));
    return isRecovery() ? address : address + (address.contains("?") ? "&" : "?") + "recovery=1";
  }

  /** Where one begins again. */
  public String getLogin() {
    return door.withReturn("/app/login", door.parameter("return_to").orElse(null));
  }

  /** A code is never shown again. */
  public String getCode() {
    return null;
  }

  /** Takes the code from the form. */
  public void setCode(String typed) {
    this.code = typed;
  }
}
