package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Availability;
import app.atende.config.PushKey;
import app.atende.config.Settings;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.roles.Permission;
import app.atende.web.page.Portraits;
import app.atende.web.security.CsrfTokens;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The frame of every page behind the log-in: which account, who looks, where else he may go. */
@Named
@RequestScoped
public class Shell {

  @Inject private CurrentActor current;
  @Inject private SignedIn signedIn;
  @Inject private AgentQueries agents;
  @Inject private Memberships memberships;
  @Inject private CsrfTokens csrf;
  @Inject private HttpServletRequest request;
  @Inject private Settings settings;

  private Me me;
  private List<Place> accounts;

  /** Where the addresses of this account begin. */
  public String getHome() {
    return "/app/accounts/" + current.tenant();
  }

  /** The account's number. */
  public long getAccountId() {
    return current.tenant().value();
  }

  /** By which key browsers register for push; null where the operator has set none. */
  public String getPushKey() {
    return settings.pushKey().map(PushKey::shown).orElse(null);
  }

  /** What people call the account. */
  public String getAccountName() {
    return current.account().name();
  }

  /** Who looks. One question to the database, once. */
  public Me getMe() {
    if (me == null) {
      me = Me.of(agents.get(new AgentId(current.actor().id()), current.actor()));
    }
    return me;
  }

  /** The first page of the settings that the reader may open. */
  public String getSettings() {
    return getHome() + (isAdministrator() ? "/settings/general" : "/settings/canned-response/list");
  }

  /** Whether all settings are shown. */
  public boolean isAdministrator() {
    return current.actor().isAdministrator();
  }

  /** Whether conversations come into the reader's reach and leave it by who has them. */
  public boolean isPartly() {
    return !may(Permission.CONVERSATION_MANAGE.name())
        && (may(Permission.CONVERSATION_UNASSIGNED_MANAGE.name())
            || may(Permission.CONVERSATION_PARTICIPATING_MANAGE.name()));
  }

  /** Whether the reader holds the permission of this name. */
  public boolean may(String permission) {
    return current.actor().may(Permission.valueOf(permission));
  }

  /** The accounts that he may enter, by name. */
  public List<Place> getAccounts() {
    if (accounts == null) {
      accounts = memberships.of(signedIn.user()).stream().map(Place::of).toList();
    }
    return accounts;
  }

  /** The proof that an action comes from this page. */
  public String getCsrf() {
    return csrf.issue(request, response());
  }

  /** What he may choose to be, in the order of the menu. */
  public List<Availability> getAvailabilities() {
    return List.of(Availability.ONLINE, Availability.BUSY, Availability.OFFLINE);
  }

  /** Bundle key of an availability. */
  public String key(Availability availability) {
    return "Availability." + availability;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /**
   * Who looks.
   *
   * @param face address of his picture, or null
   * @param availability what he chose, which is what his own menu shows
   */
  public record Me(
      long id,
      String name,
      String face,
      String email,
      Availability availability,
      boolean autoOffline) {

    static Me of(AgentSummary agent) {
      return new Me(
          agent.id().value(),
          agent.name(),
          Portraits.ofAgent(agent.picture()),
          agent.email(),
          agent.chosen(),
          agent.autoOffline());
    }
  }

  /** An account that he may enter. */
  public record Place(long id, String name) {

    static Place of(Membership membership) {
      return new Place(membership.account().id().value(), membership.account().name());
    }
  }
}
