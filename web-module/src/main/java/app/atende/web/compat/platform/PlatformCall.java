package app.atende.web.compat.platform;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.ApiTokens;
import app.atende.people.PlatformApp;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.people.PlatformApps;
import app.atende.provisioning.Requester;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which platform app calls, and what it may reach. */
@RequestScoped
public class PlatformCall {
  @Inject private PlatformApps apps;

  private PlatformApp app;
  private String address;

  /** Notes who calls from where. */
  void identify(PlatformApp caller, String networkAddress) {
    this.app = caller;
    this.address = networkAddress;
  }

  /** The app; throws {@code TOKEN_INVALID} where the filter let nobody in. */
  PlatformApp app() {
    if (app == null) {
      throw new DomainException(ErrorCode.TOKEN_INVALID);
    }
    return app;
  }

  /** The app as it stands in the provider's audit log: its number, since anything can be a name. */
  Requester requester() {
    return new Requester("app:" + app().id(), Optional.ofNullable(address));
  }

  /** What the tokens are called that the app makes for users and bots. */
  String tokenName() {
    String name = "platform: " + app().name();
    return name.substring(0, Math.min(name.length(), ApiTokens.LONGEST_NAME));
  }

  /** Lets pass what the app may reach; throws {@code NOT_GRANTED} for anything else. */
  void check(ObjectKind kind, long id) {
    apps.check(app(), kind, id);
  }

  /** Lets the app reach what it has just made. */
  void grant(ObjectKind kind, long id) {
    apps.grant(app(), kind, id);
  }

  /** Takes what is gone away from every app. */
  void forget(ObjectKind kind, long id) {
    apps.forget(kind, id);
  }

  /** The ids of all that the app may reach, ascending. */
  List<Long> granted(ObjectKind kind) {
    return apps.granted(app(), kind);
  }
}
