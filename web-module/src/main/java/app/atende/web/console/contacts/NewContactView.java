package app.atende.web.console.contacts;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.contacts.TakenKey;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** The dialog «Novo contato». */
@Named
@ViewScoped
public class NewContactView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Contacts contacts;
  @Inject private ContactsPage page;
  @Inject private Countries countries;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private ContactForm form = new ContactForm();
  private transient TakenKey taken;

  /** Begins with an empty form. */
  public void begin() {
    form = new ContactForm();
    taken = null;
  }

  /** Takes the contact in and goes to his page. */
  public void save() {
    ContactProfile profile = form.profile(Attributes.NONE, countries.name(form.getCountry()));
    taken = contacts.taken(profile, null, current.actor()).orElse(null);
    page.go("/" + contacts.create(profile, current.actor()).id());
  }

  /** Whether the address asks for the dialog. */
  public boolean isAsked() {
    Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return path != null && path.toString().endsWith("/contacts/new");
  }

  /** What is typed. */
  public ContactForm getForm() {
    return form;
  }

  /** Who has what was typed already; null for nobody. */
  public TakenKey getTaken() {
    return taken;
  }
}
