package app.atende.web.entry;

import app.atende.people.Device;
import app.atende.people.Operators;
import app.atende.people.Realm;
import app.atende.people.SecondStep;
import app.atende.people.Session;
import app.atende.people.SignInStep;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.web.security.Entry;
import app.atende.web.security.LocalPath;
import app.atende.web.security.Paths;
import app.atende.web.security.PreferenceCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What all pages at the door do: look at who asks, let him in, send him on. */
@RequestScoped
public class Door {
  private Entry entry;
  private Users users;
  private Operators operators;
  private PreferenceCookies preferences;

  /** For CDI. */
  protected Door() {}

  /** Opens with these. */
  @Inject
  public Door(Entry entry, Users users, Operators operators, PreferenceCookies preferences) {
    this.entry = entry;
    this.users = users;
    this.operators = operators;
    this.preferences = preferences;
  }

  /** A parameter of the address, if it is there and not blank. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(faces().getRequestParameterMap().get(name))
        .filter(text -> !text.isBlank());
  }

  /** From where, and with which device, this browser asks. */
  Device device(Realm realm) {
    return entry.device(request(), realm);
  }

  /** Gives a person his session and his own language and theme. */
  void letIn(Session.Started started) {
    entry.open(request(), response(), started);
    Session session = started.session();
    if (session.realm() == Realm.USER) {
      users
          .find(session.user())
          .map(User::preferences)
          .ifPresent(
              chosen ->
                  preferences.write(response(), chosen.locale(), chosen.theme(), chosen.density()));
    } else {
      operators
          .find(session.owner())
          .ifPresent(
              chosen -> preferences.write(response(), chosen.locale(), chosen.theme(), null));
    }
  }

  /** Lets a person in and sends him on; or asks him for his second factor before. */
  void proceed(SignInStep step) {
    proceed(step, parameter("return_to").orElse(null));
  }

  /**
   * The same.
   *
   * @param path where he goes, if it is a page of ours; null for the front page
   */
  void proceed(SignInStep step, String path) {
    if (step.started().isPresent()) {
      letIn(step.started().get());
      sendTo(LocalPath.below(Paths.USERS, path).orElse(Paths.USERS));
    } else {
      entry.keepStep(response(), step);
      sendTo(withReturn("/app/second_step", path));
    }
  }

  /** Lets in whoever shows a code after his first step, and sends him on. */
  void finish(SecondStep second, String code) {
    letIn(second.finish(entry.step(request()), code, device(Realm.USER)));
    sendBack(Realm.USER);
  }

  /** Whether this browser has to show a second factor. */
  boolean isHalfway() {
    return entry.step(request()) != null;
  }

  /** An address that remembers where somebody wanted to go. */
  String withReturn(String address, String path) {
    return path == null
        ? address
        : address + "?return_to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Sends the browser back to where it wanted to go, if that is a page of this realm. */
  void sendBack(Realm realm) {
    String root = Paths.root(realm);
    sendTo(parameter("return_to").flatMap(path -> LocalPath.below(root, path)).orElse(root));
  }

  /** Sends the browser to a page of ours. */
  void sendTo(String path) {
    try {
      faces().redirect(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces().getRequest();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) faces().getResponse();
  }

  private static ExternalContext faces() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
