package app.atende.web.console.settings;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Permission;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the pages of the settings have in common: who may see them, where they lead. */
@Named
@RequestScoped
public class SettingsPage {

  @Inject private CurrentActor current;

  /** A page without right is a page that is not there. */
  public void check() {
    refuseUnless(current.actor().isAdministrator());
  }

  /** The same of the labels' page, which whoever manages labels may see. */
  public void checkLabels() {
    refuseUnless(current.actor().may(Permission.LABEL_MANAGE));
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
  }

  /** Goes on to another page of the settings, such as {@code inboxes/list}. */
  public void go(String page) {
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/app/accounts/" + current.tenant() + "/settings/" + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
