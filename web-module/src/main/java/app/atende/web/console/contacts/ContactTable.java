package app.atende.web.console.contacts;

import app.atende.contacts.ContactLine;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of contacts, a page at a time. */
class ContactTable extends LazyDataModel<ContactLine> {

  private static final long serialVersionUID = 1L;

  private final transient ContactsReader reader;

  /** A table that reads from here. */
  ContactTable(ContactsReader reader) {
    this.reader = reader;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return reader.count();
  }

  @Override
  public List<ContactLine> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    int start = recalculateFirst(first, size, getRowCount());
    List<ContactLine> lines = reader.page(start, size);
    if (PrimeFaces.current().isAjaxRequest()) {
      PrimeFaces.current().ajax().addCallbackParam("address", reader.addressOf(start / size + 1));
    }
    return lines;
  }

  @Override
  public String getRowKey(ContactLine line) {
    return line.id().toString();
  }

  @Override
  public ContactLine getRowData(String key) {
    return getWrappedData().stream()
        .filter(line -> line.id().toString().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** Where the rows come from. */
  interface ContactsReader {

    /** How many there are, as far as one can turn pages. */
    int count();

    /** Some of them. */
    List<ContactLine> page(int first, int rows);

    /** The address of a page, from 1. */
    String addressOf(int page);
  }
}
