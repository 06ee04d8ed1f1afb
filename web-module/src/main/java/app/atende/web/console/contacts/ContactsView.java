package app.atende.web.console.contacts;

import app.atende.attributes.AttributeDefinitions;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactLine;
import app.atende.contacts.ContactList;
import app.atende.contacts.ContactListQueries;
import app.atende.contacts.ContactSort;
import app.atende.contacts.Segments;
import app.atende.conversations.ContactTraceQueries;
import app.atende.conversations.LabelSummary;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.web.console.FilterBar;
import app.atende.web.console.Shell;
import app.atende.web.console.Sorting;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;

/** The page «Contatos»: search, filter, order, pages (S4). */
@Named
@ViewScoped
public class ContactsView implements Serializable, ContactTable.ContactsReader {

  /** How many contacts stand on a page. */
  public static final int ROWS = 25;

  private static final long serialVersionUID = 1L;

  @Inject private ContactListQueries queries;
  @Inject private ContactTraceQueries traces;
  @Inject private AttributeDefinitions definitions;
  @Inject private Segments segments;
  @Inject private Sorting sorting;
  @Inject private ContactFilterWords filterWords;
  @Inject private ContactListings listings;
  @Inject private CurrentActor current;
  @Inject private Shell shell;
  @Inject private Words words;

  private transient ContactTable table;
  private transient ContactList list;
  private transient ContactCriteria criteria;
  private transient KeptFilter segment;
  private transient Map<ContactId, Long> conversations;
  private transient int total;
  private ContactsAddress address;
  private int first;

  @PostConstruct
  void read() {
    address =
        ContactsAddress.of(
            FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    first = (address.page() - 1) * ROWS;
  }

  /** The rows, read when the table asks for them. */
  public LazyDataModel<ContactLine> getTable() {
    if (table == null) {
      table = new ContactTable(this);
    }
    return table;
  }

  @Override
  public int count() {
    list = queries.open(listings.of(address, criteria()), current.actor());
    total = queries.count(list, current.actor());
    return Math.min(total, ContactList.MOST);
  }

  @Override
  public List<ContactLine> page(int from, int rows) {
    List<ContactLine> lines = queries.page(list, from, rows, current.actor());
    conversations =
        traces.conversationsOf(lines.stream().map(ContactLine::id).toList(), current.actor());
    return lines;
  }

  @Override
  public String addressOf(int page) {
    return shell.getHome() + "/contacts" + address.at(page).query();
  }

  private ContactCriteria criteria() {
    String text = getSegment() == null ? address.filter() : getSegment().filter();
    if (criteria == null && !text.isEmpty()) {
      criteria = ContactCriteria.parse(text, definitions.list(current.actor()));
    }
    return criteria;
  }

  /** How many conversations of a row the reader may see. */
  public long conversationsOf(ContactLine line) {
    return conversations == null ? 0 : conversations.getOrDefault(line.id(), 0L);
  }

  /** Shows the first page of what is looked for now. */
  public void look() {
    address = address.goingOn(0);
    first = 0;
    DataTable shown =
        (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("list:contacts");
    shown.setFirst(0);
  }

  /** The segment that is shown; null for none. */
  public KeptFilter getSegment() {
    if (segment == null && address.segment() > 0) {
      segment = segments.get(new KeptFilterId(address.segment()), current.actor());
    }
    return segment;
  }

  /** The label that is shown; null for none, and for one that there is not. */
  public LabelSummary getLabel() {
    return sorting.labels().stream()
        .filter(label -> label.id().value() == address.label())
        .findFirst()
        .orElse(null);
  }

  /** What the page is called: the segment, the label, or «Contatos». */
  public String getTitle() {
    if (getSegment() != null) {
      return getSegment().name();
    }
    LabelSummary label = getLabel();
    return label == null ? words.say("contacts_list.title") : label.title();
  }

  /** The filter's rows in words; none without one. */
  public List<FilterBar.Chip> getChips() {
    return criteria() == null ? List.of() : filterWords.chips(criteria(), address, shell.getHome());
  }

  /** The filter as text; empty for none. */
  public String getFilter() {
    return criteria() == null ? "" : criteria().text();
  }

  /** The list without its filter. */
  public String getClear() {
    return shell.getHome() + "/contacts" + address.through("").query();
  }

  /** Where all that the list shows is to be had as a table. */
  public String getExport() {
    String actions = "/app/actions/accounts/" + current.tenant() + "/contacts/export";
    return actions + address.goingOn(0).query();
  }

  /** Where to go on looking among older contacts; empty when all were looked through. */
  public String getOlder() {
    Long older = list == null ? null : list.older();
    return older == null ? "" : shell.getHome() + "/contacts" + address.goingOn(older).query();
  }

  /** Pattern of the sentence below the table, with the places that the table fills. */
  public String getReport() {
    String most = words.say("contacts_list.report.most", ContactList.MOST);
    String all = total > ContactList.MOST ? most : "{totalRecords}";
    return words.say("contacts_list.report.text", "{startRecord}", "{endRecord}", all);
  }

  /** Whether words are looked for. */
  public boolean isSearching() {
    return !address.words().isBlank();
  }

  /** Whether a label, a segment or a filter narrows the list. */
  public boolean isNarrowed() {
    return address.label() > 0 || criteria() != null;
  }

  /** By what lists are put in order. */
  public ContactSort[] getSorts() {
    return ContactSort.values();
  }

  /** What is looked for. */
  public String getWords() {
    return address.words();
  }

  /** Takes what is looked for. */
  public void setWords(String typed) {
    address = address.finding(typed);
  }

  /** The order. */
  public ContactSort getSort() {
    return address.sort();
  }

  /** Takes the order. */
  public void setSort(ContactSort sort) {
    address = address.ordered(sort, address.descending());
  }

  /** Whether the last comes first. */
  public boolean isDescending() {
    return address.descending();
  }

  /** Takes whether the last comes first. */
  public void setDescending(boolean descending) {
    address = address.ordered(address.sort(), descending);
  }

  /** What is shown, as the address holds it. */
  public ContactsAddress getAddress() {
    return address;
  }

  /** How many contacts stand before the page shown. */
  public int getFirst() {
    return first;
  }

  /** Takes from the table where its page begins. */
  public void setFirst(int first) {
    this.first = first;
  }
}
