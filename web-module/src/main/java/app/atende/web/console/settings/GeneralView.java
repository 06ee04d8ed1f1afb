package app.atende.web.console.settings;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The account's own settings: name, language, time zone, address for support. */
@Named
@ViewScoped
public class GeneralView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private TimeZones zones;

  private long version;
  private String name;
  private String locale;
  private String timeZone;
  private String supportEmail;

  @PostConstruct
  void load() {
    AccountSettings settings = accounts.get(current.actor());
    version = settings.version();
    name = settings.name();
    locale = settings.locale();
    timeZone = settings.timeZone().getId();
    supportEmail = settings.supportEmail();
  }

  /** Keeps what was typed. */
  public void save() {
    accounts.change(
        new AccountEdit(version, name, locale, timeZone, supportEmail), current.actor());
    load();
    notices.say("settings_general.message.info.saved");
  }

  /** The time zones of the world, from west to east, each with its distance from Greenwich now. */
  public List<TimeZones.Zone> getZones() {
    return zones.with(timeZone);
  }

  /** Version of the settings that the form began with. */
  public long getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getSupportEmail() {
    return supportEmail;
  }

  public void setSupportEmail(String supportEmail) {
    this.supportEmail = supportEmail;
  }
}
