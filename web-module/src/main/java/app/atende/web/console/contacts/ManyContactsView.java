package app.atende.web.console.contacts;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactLine;
import app.atende.contacts.Contacts;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.ContactTraceQueries;
import app.atende.conversations.ContactTraces;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done with the contacts whose boxes are ticked. */
@Named
@ViewScoped
public class ManyContactsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Contacts contacts;
  @Inject private ContactLabels labels;
  @Inject private ContactTraceQueries traceQueries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<ContactLine> selected = new ArrayList<>();
  private transient ContactTraces traces;
  private List<Long> labelIds = new ArrayList<>();

  /** Puts the ticked labels on. */
  public void label() {
    labels.change(ids(), new LabelChange(ticked(), Set.of()), current.actor());
    done("contacts_list.message.info.labelled");
  }

  /** Takes the ticked labels off. */
  public void unlabel() {
    labels.change(ids(), new LabelChange(Set.of(), ticked()), current.actor());
    done("contacts_list.message.info.labelled");
  }

  private Set<LabelId> ticked() {
    return labelIds.stream().map(LabelId::new).collect(Collectors.toSet());
  }

  /** Deletes them for good. */
  public void delete() {
    int gone = contacts.delete(ids(), current.actor());
    notices.sayCount("contacts_list.message.info.deleted", gone);
    selected = new ArrayList<>();
  }

  private void done(String said) {
    notices.say(said);
    selected = new ArrayList<>();
    labelIds = new ArrayList<>();
  }

  private Set<ContactId> ids() {
    return getSelected().stream().map(ContactLine::id).collect(Collectors.toSet());
  }

  /** Asks whether they shall be deleted. */
  public void ask() {
    traces = ids().isEmpty() ? null : traceQueries.tracesOf(ids(), current.actor());
  }

  /** What goes with them, in numbers; null before somebody asked, and when nothing is ticked. */
  public ContactTraces getTraces() {
    return traces;
  }

  /** Those that are ticked. */
  public List<ContactLine> getSelected() {
    return selected == null ? List.of() : selected;
  }

  /** Takes those that are ticked. */
  public void setSelected(List<ContactLine> ticked) {
    selected = ticked == null ? new ArrayList<>() : new ArrayList<>(ticked);
  }

  /** Numbers of the ticked labels. */
  public List<Long> getLabelIds() {
    return labelIds;
  }

  /** Takes the ticked labels. */
  public void setLabelIds(List<Long> ticked) {
    labelIds = ticked;
  }
}
