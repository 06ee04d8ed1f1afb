package app.atende.web.console.contacts;

import app.atende.contacts.Segments;
import app.atende.conversations.LabelSummary;
import app.atende.filters.KeptFilter;
import app.atende.web.console.Sorting;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The secondary list beside the contacts. */
@Named
@RequestScoped
public class ContactsNav {

  @Inject private Segments segmentDesk;
  @Inject private Sorting sorting;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private List<KeptFilter> segments;

  /** The reader's segments by name. One statement, the first time. */
  public List<KeptFilter> getSegments() {
    if (segments == null) {
      segments = segmentDesk.list(current.actor());
    }
    return segments;
  }

  /** The labels that stand beside lists, by title. */
  public List<LabelSummary> getLabels() {
    return sorting.labels().stream().filter(LabelSummary::onSidebar).toList();
  }

  /** All labels by title. */
  public List<LabelSummary> getAll() {
    return sorting.labels();
  }

  /** Whether the list of all contacts is shown. */
  public boolean isEverybody() {
    Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    boolean isList = path != null && path.toString().endsWith("/contacts");
    return isList && !isAsked("segment") && !isAsked("label");
  }

  private boolean isAsked(String name) {
    return request.getParameter(name) != null;
  }

  /** Whether this segment is shown. */
  public boolean isSegment(long id) {
    return Long.toString(id).equals(request.getParameter("segment"));
  }

  /** Whether the contacts of this label are shown. */
  public boolean isLabel(long id) {
    return Long.toString(id).equals(request.getParameter("label"));
  }
}
