package app.atende.web.profile;

import app.atende.people.PasswordChanges;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The section that changes the password; nothing of it is kept. */
@Named
@RequestScoped
public class PasswordChangeView {
  @Inject private PasswordChanges changes;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private String current;
  private String wanted;

  /** Changes it; every other device is signed out. */
  public void save() {
    changes.change(signedIn.session(), current, wanted);
    notices.say("profile_settings.message.info.password");
  }

  /** Never shown again. */
  public String getCurrent() {
    return null;
  }

  /** Takes the current password from the form. */
  public void setCurrent(String typed) {
    this.current = typed;
  }

  /** Never shown again. */
  public String getWanted() {
    return null;
  }

  /** Takes the new password from the form. */
  public void setWanted(String typed) {
    this.wanted = typed;
  }
}
