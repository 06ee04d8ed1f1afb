package app.atende.web.profile;

import app.atende.people.AudioAlerts;
import app.atende.people.Users;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;

/** The section that says when the console rings, for every account of the person. */
@Named
@ViewScoped
public class AlertsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Users users;
  @Inject private Myself myself;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private AudioAlerts.About[] about;
  private AudioAlerts.Tone tone;
  private boolean onlyInactive;
  private boolean repeating;

  @PostConstruct
  void read() {
    AudioAlerts alerts = myself.get().preferences().alerts();
    about = alerts.about().stream().sorted().toArray(AudioAlerts.About[]::new);
    tone = alerts.tone();
    onlyInactive = alerts.onlyInactive();
    repeating = alerts.repeating();
  }

  /** Saves all of it; nothing chosen is silence. */
  public void save() {
    users.keepAlerts(
        signedIn.user(), new AudioAlerts(Set.of(about), tone, onlyInactive, repeating));
    notices.say("profile_settings.message.info.alerts");
  }

  /** Whose conversations can ring. */
  public AudioAlerts.About[] getKinds() {
    return AudioAlerts.About.values();
  }

  /** What can be heard. */
  public AudioAlerts.Tone[] getTones() {
    return AudioAlerts.Tone.values();
  }

  /** Whose conversations ring. */
  public AudioAlerts.About[] getAbout() {
    return about.clone();
  }

  /** Takes from the form whose conversations ring. */
  public void setAbout(AudioAlerts.About[] chosen) {
    this.about = chosen.clone();
  }

  /** What is heard. */
  public AudioAlerts.Tone getTone() {
    return tone;
  }

  /** Takes the tone from the form. */
  public void setTone(AudioAlerts.Tone chosen) {
    this.tone = chosen;
  }

  /** Whether it is silent while he looks. */
  public boolean isOnlyInactive() {
    return onlyInactive;
  }

  /** Takes from the form whether it is silent while he looks. */
  public void setOnlyInactive(boolean chosen) {
    this.onlyInactive = chosen;
  }

  /** Whether it rings again. */
  public boolean isRepeating() {
    return repeating;
  }

  /** Takes from the form whether it rings again. */
  public void setRepeating(boolean chosen) {
    this.repeating = chosen;
  }
}
