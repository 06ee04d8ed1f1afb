package app.atende.web.profile;

import app.atende.people.ProfileChange;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The section with name and address. The address is changed by whoever vouches for it. */
@Named
@ViewScoped
public class ProfileView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Users users;
  @Inject private Myself myself;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private String name;
  private String displayName;
  private String email;

  @PostConstruct
  void read() {
    show(myself.get());
  }

  private void show(User user) {
    name = user.name();
    displayName = user.displayName();
    email = user.email().value();
  }

  /** Saves both names; an empty display name removes it. */
  public void save() {
    String shown = displayName == null ? "" : displayName;
    show(users.change(signedIn.user(), new ProfileChange(name, shown, null, null)));
    notices.say("profile_settings.message.info.saved");
  }

  /** The full name. */
  public String getName() {
    return name;
  }

  /** Takes the full name from the form. */
  public void setName(String typed) {
    this.name = typed;
  }

  /** How colleagues and customers see him; null for the full name. */
  public String getDisplayName() {
    return displayName;
  }

  /** Takes the display name from the form. */
  public void setDisplayName(String typed) {
    this.displayName = typed;
  }

  /** The address. */
  public String getEmail() {
    return email;
  }
}
