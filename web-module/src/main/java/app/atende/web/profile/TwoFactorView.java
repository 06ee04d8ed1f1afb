package app.atende.web.profile;

import app.atende.accounts.AgentTwoFactor;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.AuthenticatorKey;
import app.atende.people.TwoFactor;
import app.atende.people.Users;
import app.atende.web.page.Brand;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The section with the second factor: off, being set up (key, then recovery codes), or on. Key and
 * recovery codes live as long as the page that shows them.
 */
@Named
@ViewScoped
public class TwoFactorView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AgentTwoFactor desk;
  @Inject private TwoFactor twoFactor;
  @Inject private Users users;
  @Inject private Brand brand;
  @Inject private SignedIn signedIn;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private Instant since;
  private int codesLeft;
  private String key;
  private QrPicture picture;
  private List<String> codes = List.of();
  private boolean saved;
  private String code;
  private String password;

  @PostConstruct
  void read() {
    var standing = twoFactor.of(signedIn.user());
    since = standing.map(TwoFactor.Standing::since).orElse(null);
    codesLeft = standing.map(TwoFactor.Standing::codesLeft).orElse(0);
  }

  /** Shows a new key. */
  public void begin() {
    AuthenticatorKey made = twoFactor.newKey(brand.getName(), users.get(signedIn.user()).email());
    key = made.text();
    picture = QrPicture.of(made.address());
  }

  /** Thinks better of it. */
  public void cancel() {
    key = null;
    picture = null;
  }

  /** Turns it on, when the app shows the right code, and shows the recovery codes. */
  public void confirm() {
    show(desk.turnOn(signedIn.session(), key, code, current.actor()));
    cancel();
    notices.say("profile_two_factor.message.info.on");
  }

  /** Makes other recovery codes and shows them. */
  public void renew() {
    show(desk.renewCodes(signedIn.session(), password, code, current.actor()));
    notices.say("profile_two_factor.message.info.renewed");
  }

  /** Turns it off. */
  public void turnOff() {
    desk.turnOff(signedIn.session(), password, code, current.actor());
    codes = List.of();
    read();
    notices.say("profile_two_factor.message.info.off");
  }

  /** The recovery codes are in a safe place, and are not shown any more. */
  public void finish() {
    if (!saved) {
      throw DomainException.at("saved", ErrorCode.VALUE_REQUIRED);
    }
    codes = List.of();
  }

  private void show(List<String> made) {
    codes = made;
    saved = false;
    read();
  }

  /** What the section shows: {@code off}, {@code key}, {@code codes} or {@code on}. */
  public String getStep() {
    if (!codes.isEmpty()) {
      return "codes";
    }
    if (key != null) {
      return "key";
    }
    return since == null ? "off" : "on";
  }

  /** Since when it is on; null when it is not. */
  public Instant getSince() {
    return since;
  }

  /** How many recovery codes are left. */
  public int getCodesLeft() {
    return codesLeft;
  }

  /** The key to be typed, in groups of four. */
  public String getKey() {
    return key == null ? null : key.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** The key to be scanned. */
  public QrPicture getPicture() {
    return picture;
  }

  /** The recovery codes, once. */
  public List<String> getCodes() {
    return codes;
  }

  /** The same, one to a line. */
  public String getLines() {
    return String.join("\n", codes);
  }

  /** The same as the content of a file, escaped for an address. */
  public String getDownload() {
    return URLEncoder.encode(getLines() + "\n", StandardCharsets.UTF_8);
  }

  /** Whether they are in a safe place. */
  public boolean isSaved() {
    return saved;
  }

  /** Takes the tick from the form. */
  public void setSaved(boolean saved) {
    this.saved = saved;
  }

  /** Never shown again. */
  public String getCode() {
    return null;
  }

  /** Takes the code from the form. */
  public void setCode(String typed) {
    this.code = typed;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  /** Takes the current password from the form. */
  public void setPassword(String typed) {
    this.password = typed;
  }
}
