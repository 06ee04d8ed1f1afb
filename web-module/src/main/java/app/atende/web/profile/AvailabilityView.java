package app.atende.web.profile;

import app.atende.accounts.AgentId;
import app.atende.accounts.Agents;
import app.atende.accounts.Availability;
import app.atende.web.console.Shell;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The section with the availability in this account. */
@Named
@ViewScoped
public class AvailabilityView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Shell shell;
  @Inject private Agents agents;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private Availability availability;
  private boolean autoOffline;

  @PostConstruct
  void read() {
    availability = shell.getMe().availability();
    autoOffline = shell.getMe().autoOffline();
  }

  /** Saves both. */
  public void save() {
    agents.setAvailability(self(), availability, current.actor());
    agents.setAutoOffline(self(), autoOffline, current.actor());
    notices.say("profile_settings.message.info.availability");
  }

  private AgentId self() {
    return new AgentId(current.actor().id());
  }

  /** What there is to choose, in the order of the menu. */
  public List<Availability> getChoices() {
    return List.of(Availability.ONLINE, Availability.BUSY, Availability.OFFLINE);
  }

  /** The availability by his own word. */
  public Availability getAvailability() {
    return availability;
  }

  /** Takes the availability from the form. */
  public void setAvailability(Availability chosen) {
    this.availability = chosen;
  }

  /** Whether he is away as soon as no device of his is there. */
  public boolean isAutoOffline() {
    return autoOffline;
  }

  /** Takes from the form whether presence decides. */
  public void setAutoOffline(boolean chosen) {
    this.autoOffline = chosen;
  }
}
