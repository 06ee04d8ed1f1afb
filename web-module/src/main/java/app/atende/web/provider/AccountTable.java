package app.atende.web.provider;

import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountOrder;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountSearch;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The list of accounts, a page at a time, by three statements whatever stands on the page. */
class AccountTable extends LazyDataModel<AccountLine> {

  static final String NAME = "name";

  private static final long serialVersionUID = 1L;

  private final transient AccountQueries queries;
  private final transient Supplier<AccountSearch> search;

  /**
   * A table.
   *
   * @param search what is looked for when the table is next read; its order is the reader's click
   */
  AccountTable(AccountQueries queries, Supplier<AccountSearch> search) {
    this.queries = queries;
    this.search = search;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) Math.min(Integer.MAX_VALUE, queries.count(search.get()));
  }

  @Override
  public List<AccountLine> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    AccountSearch ordered = ordered(search.get(), sorts);
    int start = recalculateFirst(first, size, getRowCount());
    List<AccountLine> lines = queries.page(ordered, start, size);
    if (PrimeFaces.current().isAjaxRequest()) {
      String address = new AccountsAddress(ordered, start / size + 1).address();
      PrimeFaces.current().ajax().addCallbackParam("address", address);
    }
    return lines;
  }

  private static AccountSearch ordered(AccountSearch wanted, Map<String, SortMeta> sorts) {
    return sorts.values().stream()
        .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
        .findFirst()
        .map(
            sort ->
                new AccountSearch(
                    wanted.words(),
                    wanted.state(),
                    NAME.equals(sort.getField()) ? AccountOrder.NAME : AccountOrder.AGE,
                    sort.getOrder() == SortOrder.DESCENDING))
        .orElse(wanted);
  }

  @Override
  public String getRowKey(AccountLine line) {
    return line.id().toString();
  }

  @Override
  public AccountLine getRowData(String key) {
    return getWrappedData().stream()
        .filter(line -> line.id().toString().equals(key))
        .findFirst()
        .orElse(null);
  }
}
