package app.atende.web.console.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.Contacts;
import app.atende.contacts.TakenKey;
import app.atende.conversations.ContactTraceQueries;
import app.atende.conversations.ContactTraces;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;

/**
 * The form of a contact's page. Whoever is overtaken by somebody else's change keeps what he typed,
 * is shown what stands there now, and may save over it.
 */
@Named
@ViewScoped
public class EditContactView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Contacts contacts;
  @Inject private ContactQueries queries;
  @Inject private ContactTraceQueries traceQueries;
  @Inject private ContactView view;
  @Inject private ContactsPage page;
  @Inject private Countries countries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private long id;
  private long version;
  private final ContactForm form = new ContactForm();
  private ContactForm seen = new ContactForm();
  private boolean overtaken;
  private transient TakenKey taken;
  private transient ContactTraces traces;

  @PostConstruct
  void read() {
    ContactDetail contact = view.getContact();
    id = contact.id().value();
    version = contact.version();
    form.fill(contact);
    seen.fill(contact);
  }

  /** Keeps what was typed. */
  public void save() {
    ContactDetail now = queries.detail(id(), current.actor());
    ContactProfile profile =
        form.profile(now.additionalAttributes(), countries.name(form.getCountry()));
    taken = contacts.taken(profile, id(), current.actor()).orElse(null);
    ContactForm theirs = new ContactForm();
    theirs.fill(now);
    version = now.version();
    overtaken = !theirs.says(seen);
    seen = theirs;
    if (overtaken) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    ContactDetail saved = contacts.update(id(), version, profile, current.actor());
    version = saved.version();
    seen = new ContactForm();
    seen.fill(saved);
    notices.say("contacts_show.message.info.saved");
  }

  /** Deletes him for good and goes to the list. */
  public void delete() {
    contacts.delete(id(), current.actor());
    page.go("");
  }

  /** Asks whether he shall be deleted. */
  public void ask() {
    traces = traceQueries.tracesOf(Set.of(id()), current.actor());
  }

  /** What goes with him, in numbers; null before somebody asked. */
  public ContactTraces getTraces() {
    return traces;
  }

  private ContactId id() {
    return new ContactId(id);
  }

  /** What is typed. */
  public ContactForm getForm() {
    return form;
  }

  /** What somebody else saved meanwhile; null when nobody did. */
  public ContactForm getTheirs() {
    return overtaken ? seen : null;
  }

  /** Who has what was typed already; null for nobody. */
  public TakenKey getTaken() {
    return taken;
  }
}
