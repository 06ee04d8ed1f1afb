package app.atende.web.entry;

import app.atende.people.LinkPurpose;
import app.atende.people.OneTimeLink;
import app.atende.people.OneTimeLinks;
import app.atende.people.PasswordLinks;
import app.atende.people.Realm;
import app.atende.people.SecondStep;
import app.atende.people.User;
import app.atende.people.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the links of mails lead: a new password for a forgotten one, or the first one of somebody
 * who was invited. Looking at the page uses nothing up. Whoever has set a password is signed in, or
 * shows his second factor.
 */
@Named
@RequestScoped
public class PasswordView {
  @Inject private OneTimeLinks links;
  @Inject private PasswordLinks passwords;
  @Inject private SecondStep second;
  @Inject private Users users;
  @Inject private Door door;

  private final Map<LinkPurpose, Optional<OneTimeLink>> found = new EnumMap<>(LinkPurpose.class);
  private Optional<User> invited;
  private String name;
  private String password;

  /** Whether the link for a forgotten password still works. */
  public boolean isResetAlive() {
    return link(LinkPurpose.RESET).isPresent();
  }

  /** Whether the invitation still works. */
  public boolean isInvitationAlive() {
    return link(LinkPurpose.INVITATION).isPresent();
  }

  private Optional<OneTimeLink> link(LinkPurpose purpose) {
    return found.computeIfAbsent(purpose, wanted -> links.find(wanted, token()));
  }

  /** Replaces the forgotten password. */
  public void reset() {
    found.clear();
    enter(passwords.reset(token(), password), null);
  }

  /** Accepts the invitation. */
  public void accept() {
    found.clear();
    OneTimeLink used = passwords.acceptInvitation(token(), name, password);
    enter(used, used.account().map(id -> "/app/accounts/" + id + "/dashboard").orElse("/app"));
  }

  private void enter(OneTimeLink used, String path) {
    door.proceed(second.enter(used.user(), door.device(Realm.USER)), path);
  }

  private String token() {
    return door.parameter("token").orElse(null);
  }

  /** The address of the person who was invited, so that he knows whose password this is. */
  public String getEmail() {
    return invited().map(user -> user.email().value()).orElse("");
  }

  /** The name that he was invited with, or what he typed in its place. */
  public String getName() {
    return name == null ? invited().map(User::name).orElse("") : name;
  }

  /** Takes the name from the form. */
  public void setName(String typed) {
    this.name = typed;
  }

  private Optional<User> invited() {
    if (invited == null) {
      invited = link(LinkPurpose.INVITATION).or(() -> link(LinkPurpose.RESET)).flatMap(this::user);
    }
    return invited;
  }

  private Optional<User> user(OneTimeLink link) {
    return users.find(link.user());
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
