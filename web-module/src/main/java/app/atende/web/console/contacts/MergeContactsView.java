package app.atende.web.console.contacts;

import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactLine;
import app.atende.contacts.ContactList;
import app.atende.contacts.ContactListQueries;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactQueries;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.ContactShare;
import app.atende.conversations.ContactTraceQueries;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.rows.SearchWords;
import app.atende.web.console.Shell;
import app.atende.web.console.Sorting;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** «Mesclar»: the other contact is looked for, then shown beside this one, before they are one. */
@Named
@RequestScoped
public class MergeContactsView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";
  private static final int MOST = 20;

  @Inject private ContactView view;
  @Inject private ContactQueries queries;
  @Inject private ContactListQueries lists;
  @Inject private ContactTraceQueries traces;
  @Inject private ContactLabels contactLabels;
  @Inject private ContactComparison comparison;
  @Inject private Sorting sorting;
  @Inject private Shell shell;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private Optional<ContactDetail> other;
  private ContactList list;
  private List<ContactLine> found;
  private ContactShare gains;

  /** What was typed to find the other one. */
  public String getQuery() {
    String typed = request.getParameter("q");
    return typed == null ? "" : typed;
  }

  /** Whether that is enough to look for anybody. */
  public boolean isSearching() {
    return words().isEnough();
  }

  private SearchWords words() {
    return SearchWords.of(getQuery());
  }

  /** Whom the words mean, without the contact himself. Two statements, the first time. */
  public List<ContactLine> getFound() {
    if (found == null) {
      ContactListing wanted =
          ContactListing.EVERYBODY
              .finding(words())
              .goingOn(number("before").map(ContactId::value).orElse(null));
      list = lists.open(wanted, current.actor());
      found =
          lists.page(list, 0, MOST + 1, current.actor()).stream()
              .filter(line -> !line.id().equals(view.getContact().id()))
              .limit(MOST)
              .toList();
    }
    return found;
  }

  /** Where to go on among older contacts; null when all were looked through. */
  public String getOlder() {
    getFound();
    String words = URLEncoder.encode(getQuery(), StandardCharsets.UTF_8);
    return list.older() == null
        ? null
        : getHere() + "?tab=merge&q=" + words + "&before=" + list.older();
  }

  /** The address of this contact. */
  public String getHere() {
    return shell.getHome() + "/contacts/" + view.getContact().id();
  }

  /** The one who was chosen to go into this contact; null before, and when there is no such one. */
  public ContactDetail getOther() {
    if (other == null) {
      other =
          number("with")
              .flatMap(id -> queries.find(id, current.actor()))
              .filter(chosen -> !chosen.id().equals(view.getContact().id()));
    }
    return other.orElse(null);
  }

  /** Whether somebody was chosen who is not there, or who is this contact already. */
  public boolean isGone() {
    return number("with").isPresent() && getOther() == null;
  }

  private Optional<ContactId> number(String parameter) {
    String asked = request.getParameter(parameter);
    return asked != null && asked.matches(NUMBER)
        ? Optional.of(new ContactId(Long.parseLong(asked)))
        : Optional.empty();
  }

  /** What is known of either, side by side. */
  public List<ContactComparison.Line> getLines() {
    return comparison.of(view.getContact(), getOther());
  }

  /** How much of the other one's becomes this one's. */
  public ContactShare getGains() {
    if (gains == null) {
      gains = traces.shareOf(getOther().id(), current.actor());
    }
    return gains;
  }

  /** The labels that this one will bear. */
  public List<LabelSummary> getLabels() {
    Set<LabelId> borne =
        contactLabels
            .of(List.of(view.getContact().id(), getOther().id()), current.actor())
            .values()
            .stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return sorting.labels().stream().filter(label -> borne.contains(label.id())).toList();
  }
}
