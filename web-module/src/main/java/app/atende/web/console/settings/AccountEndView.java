package app.atende.web.console.settings;

import app.atende.accounts.AccountFarewell;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.Requester;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The dialog «Excluir sua conta»: closes the account at once and has it dropped when the grace
 * period ends. Until then the provider can bring it back.
 */
@Named
@RequestScoped
public class AccountEndView {

  @Inject private AccountFarewell farewell;
  @Inject private AccountLifecycle lifecycle;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private String typedName;

  /** Closes the account whose name was typed, and leads out of it. */
  public void delete() {
    farewell.ask(typedName, current.actor());
    String who = Requester.ADMINISTRATOR + current.actor().name();
    Requester requester = new Requester(who, Optional.ofNullable(request.getRemoteAddr()));
    lifecycle.delete(current.tenant(), AccountLifecycle.GRACE, requester);
    leave();
  }

  private static void leave() {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect("/app/accounts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For how many days a deleted account is kept. */
  public long getGraceDays() {
    return AccountLifecycle.GRACE.toDays();
  }

  /** The name as typed. */
  public String getTypedName() {
    return typedName;
  }

  /** Takes the name as typed. */
  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
