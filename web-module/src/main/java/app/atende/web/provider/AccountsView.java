package app.atende.web.provider;

import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountOrder;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountSearch;
import app.atende.provisioning.AccountState;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.primefaces.model.Visibility;

/** The page «Contas»: search, filter, order, columns. */
@Named("providerAccounts")
@ViewScoped
public class AccountsView implements Serializable {

  /** How many accounts stand on a page. */
  public static final int ROWS = 25;

  private static final long serialVersionUID = 1L;

  @Inject private AccountQueries queries;
  @Inject private CurrentOperator operator;

  private transient AccountTable table;
  private HiddenColumns hidden;
  private String words;
  private AccountState state;
  private AccountOrder order;
  private boolean descending;
  private int first;

  @PostConstruct
  void read() {
    operator.get();
    AccountsAddress address = AccountsAddress.of(external().getRequestParameterMap());
    words = address.search().words();
    state = address.search().state().orElse(null);
    order = address.search().order();
    descending = address.search().descending();
    first = (address.page() - 1) * ROWS;
    hidden = HiddenColumns.read(external());
  }

  /** The rows, read when the table asks for them. */
  public LazyDataModel<AccountLine> getTable() {
    if (table == null) {
      operator.get();
      table = new AccountTable(queries, this::search);
    }
    return table;
  }

  private AccountSearch search() {
    return new AccountSearch(
        words == null ? "" : words, Optional.ofNullable(state), order, descending);
  }

  /** Shows the first page of what is looked for now. */
  public void look() {
    first = 0;
    shownTable().setFirst(0);
  }

  /** The order in which the table begins. */
  public SortMeta getSort() {
    return SortMeta.builder()
        .field(order == AccountOrder.NAME ? AccountTable.NAME : "id")
        .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
        .build();
  }

  /** Remembers in this browser which columns the operator wants. */
  public void toggle(ToggleEvent event) {
    UIComponent column = shownTable().getChildren().get((Integer) event.getData());
    hidden = hidden.with(column.getId(), event.getVisibility() == Visibility.VISIBLE);
    hidden.write(external());
  }

  /** Whether a column is shown. */
  public boolean isShown(String column) {
    return hidden.isShown(column);
  }

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return state != null || words != null && !words.isBlank();
  }

  /** The query of the address that shows this list. */
  public String getQuery() {
    String address = new AccountsAddress(search(), 1).address();
    return address.substring(ProviderRoutes.ACCOUNTS.length());
  }

  /** What may be filtered by. */
  public AccountState[] getStates() {
    return AccountState.values();
  }

  /** What is looked for. */
  public String getWords() {
    return words;
  }

  /** Takes what is looked for. */
  public void setWords(String words) {
    this.words = words;
  }

  /** The only state that is shown, or null for all. */
  public AccountState getState() {
    return state;
  }

  /** Takes the only state to show. */
  public void setState(AccountState state) {
    this.state = state;
  }

  /** How many accounts stand before the page shown. */
  public int getFirst() {
    return first;
  }

  /** Takes from the table where its page begins. */
  public void setFirst(int first) {
    this.first = first;
  }

  private static DataTable shownTable() {
    return (DataTable)
        FacesContext.getCurrentInstance().getViewRoot().findComponent("list:accounts");
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
