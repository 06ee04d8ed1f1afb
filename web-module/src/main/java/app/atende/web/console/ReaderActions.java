package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.Agents;
import app.atende.accounts.Availability;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.Density;
import app.atende.people.ProfileChange;
import app.atende.people.Theme;
import app.atende.people.Users;
import app.atende.web.page.Reader;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** What somebody says about himself from the profile menu. */
@Path("/accounts/{account}/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ReaderActions {

  @Inject private Agents agents;
  @Inject private Users users;
  @Inject private CurrentActor current;
  @Inject private SignedIn signedIn;

  /** Online, busy or offline, by his own word. */
  @POST
  @Path("/availability")
  public void choose(Chosen chosen) {
    Availability availability =
        Availability.ofWord(chosen.availability())
            .orElseThrow(() -> DomainException.at("availability", ErrorCode.VALUE_INVALID));
    agents.setAvailability(self(), availability, current.actor());
  }

  /** Whether he is away as soon as no browser of his is open. */
  @POST
  @Path("/auto_offline")
  public void leaveToPresence(AutoOffline wanted) {
    agents.setAutoOffline(self(), wanted.on(), current.actor());
  }

  /** Theme and language, kept in the profile. The script has set the cookies. */
  @POST
  @Path("/preferences")
  public void prefer(Preferences wanted) {
    if (wanted.density() != null) {
      users.keepDensity(signedIn.user(), density(wanted));
    }
    if (wanted.locale() != null || wanted.theme() != null) {
      users.change(signedIn.user(), new ProfileChange(null, null, locale(wanted), theme(wanted)));
    }
  }

  private static Density density(Preferences wanted) {
    return Density.ofWord(wanted.density())
        .orElseThrow(() -> DomainException.at("density", ErrorCode.VALUE_INVALID));
  }

  private static String locale(Preferences wanted) {
    return wanted.locale() == null
        ? null
        : Reader.spoken(wanted.locale())
            .orElseThrow(() -> DomainException.at("locale", ErrorCode.UNKNOWN_LOCALE))
            .toString();
  }

  private static Theme theme(Preferences wanted) {
    return wanted.theme() == null
        ? null
        : Arrays.stream(Theme.values())
            .filter(theme -> theme.name().equalsIgnoreCase(wanted.theme()))
            .findFirst()
            .orElseThrow(() -> DomainException.at("theme", ErrorCode.VALUE_INVALID));
  }

  private AgentId self() {
    return new AgentId(current.actor().id());
  }

  /** What he chose. */
  public record Chosen(String availability) {}

  /** Whether presence decides. */
  public record AutoOffline(boolean on) {}

  /** What he prefers; null leaves it as it is. */
  public record Preferences(String theme, String locale, String density) {}
}
