package app.atende.web.console.contacts;

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

/** What the pages of contacts have in common: who may see them, where they lead. */
@Named
@RequestScoped
public class ContactsPage {

  @Inject private CurrentActor current;

  /** A page without right is a page that is not there. */
  public void check() {
    if (!isOpen()) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
  }

  /** Whoever may not take tables in and away finds no page for it. */
  public void checkTables() {
    if (!isTabling()) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
  }

  /** Whether the reader may take in and take away contacts as tables. */
  public boolean isTabling() {
    return current.actor().may(Permission.CONTACT_MANAGE);
  }

  /** Whether the reader may work with contacts. */
  public boolean isOpen() {
    return current.actor().may(Permission.CONTACT_EDIT);
  }

  /** Whether the reader may delete contacts. */
  public boolean isDeleting() {
    return current.actor().may(Permission.CONTACT_DELETE);
  }

  /** Whether the reader may make labels. */
  public boolean isLabelling() {
    return current.actor().may(Permission.LABEL_MANAGE);
  }

  /** Goes on to the list, or to a page below it, such as {@code /12}. */
  public void go(String page) {
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/app/accounts/" + current.tenant() + "/contacts" + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
