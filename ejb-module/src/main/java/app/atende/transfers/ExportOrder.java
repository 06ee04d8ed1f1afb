package app.atende.transfers;

import app.atende.conversations.LabelId;
import java.util.List;

/**
 * What table of contacts somebody wants.
 *
 * @param columns words of {@link ContactColumn} and keys of the account's own attributes, in the
 *     order of the columns; none for all that there are
 * @param criteria the text of a filter, see {@link app.atende.contacts.ContactCriteria}; empty for
 *     everybody
 * @param label which they bear; null for any
 */
public record ExportOrder(List<String> columns, String criteria, LabelId label) {

  /** Copies the columns. */
  public ExportOrder {
    columns = List.copyOf(columns);
  }
}
