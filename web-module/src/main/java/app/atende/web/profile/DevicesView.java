package app.atende.web.profile;

import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.SessionId;
import app.atende.people.Sessions;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The section with the devices that are signed in. The list is kept with the page, so that a click
 * means the device on which it was made.
 */
@Named
@ViewScoped
public class DevicesView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Sessions sessions;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private List<Line> devices;

  @PostConstruct
  void read() {
    Session here = signedIn.session();
    devices =
        sessions.list(Realm.USER, here.owner()).stream()
            .map(session -> Line.of(session, session.id().equals(here.id())))
            .toList();
  }

  /** Signs one device out. */
  public void signOut(long id) {
    sessions.revoke(Realm.USER, signedIn.session().owner(), new SessionId(id));
    read();
    notices.say("profile_settings.message.info.device");
  }

  /** Signs all devices out but this one. */
  public void signOutOthers() {
    sessions.endOthers(signedIn.session());
    read();
    notices.say("profile_settings.message.info.devices");
  }

  /** The devices, the one seen last first. */
  public List<Line> getDevices() {
    return devices;
  }

  /** Whether there is another device than this one. */
  public boolean isOthers() {
    return devices.size() > 1;
  }

  /**
   * One device.
   *
   * @param browser its name; empty when unknown, and for programs
   * @param system its operating system as people call it; empty when unknown
   * @param here whether it is the one that looks
   * @param program whether it is a program, such as the app of a phone, and no browser
   */
  public record Line(
      long id,
      String browser,
      String system,
      String address,
      Instant createdAt,
      Instant seenAt,
      boolean here,
      boolean program)
      implements Serializable {
    static Line of(Session session, boolean here) {
      UserAgent agent = UserAgent.of(session.userAgent());
      return new Line(
          session.id().value(),
          session.isOfProgram() ? "" : agent.browser(),
          agent.system(),
          session.address(),
          session.createdAt(),
          session.seenAt(),
          here,
          session.isOfProgram());
    }
  }
}
