package app.atende.web.security;

import app.atende.people.Device;
import app.atende.people.KnownDevices;
import app.atende.people.LinkPurpose;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.Sessions;
import app.atende.people.SignInStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Turns a session that was just opened into cookies, and the other way round at log-out. Whatever
 * the browser brought from before, its old session and the views kept for it, ends here.
 */
@ApplicationScoped
public class Entry {
  private Sessions sessions;
  private KnownDevices devices;
  private CookieJar cookies;

  /** For CDI. */
  protected Entry() {}

  /** Works on these. */
  @Inject
  public Entry(Sessions sessions, KnownDevices devices, CookieJar cookies) {
    this.sessions = sessions;
    this.devices = devices;
    this.cookies = cookies;
  }

  /** From where, and with which device, this browser asks. */
  public Device device(HttpServletRequest request, Realm realm) {
    return new Device(
        request.getRemoteAddr(),
        request.getHeader("User-Agent"),
        cookies.read(request, CookieName.device(realm)).orElse(null));
  }

  /** Hands the browser its new session. */
  public void open(
      HttpServletRequest request, HttpServletResponse response, Session.Started started) {
    Realm realm = started.session().realm();
    endFormer(request, realm);
    cookies.put(response, CookieName.session(realm), started.token(), Sessions.LONGEST);
    cookies.put(
        response,
        CookieName.device(realm),
        devices.issue(realm, started.session().owner()),
        KnownDevices.LIFETIME);
    cookies.clear(response, CookieName.ENTRY);
    cookies.clear(response, CookieName.SECOND_STEP);
  }

  /** Keeps how far this browser has come until it shows the second factor. */
  public void keepStep(HttpServletResponse response, SignInStep step) {
    cookies.put(response, CookieName.SECOND_STEP, step.token(), LinkPurpose.SECOND_STEP.lifetime);
  }

  /** How far this browser has come, if it has to show the second factor; null otherwise. */
  public String step(HttpServletRequest request) {
    return cookies
        .read(request, CookieName.SECOND_STEP)
        .filter(token -> !token.isEmpty())
        .orElse(null);
  }

  /** Ends the browser's session of this realm; doing it again does nothing. */
  public void close(HttpServletRequest request, HttpServletResponse response, Realm realm) {
    endFormer(request, realm);
    cookies.clear(response, CookieName.session(realm));
  }

  private void endFormer(HttpServletRequest request, Realm realm) {
    cookies
        .read(request, CookieName.session(realm))
        .flatMap(token -> sessions.find(realm, token))
        .ifPresent(sessions::end);
    HttpSession views = request.getSession(false);
    if (views != null) {
      views.invalidate();
    }
  }
}
