package app.atende.transfers.internal;

import app.atende.conversations.LabelId;
import app.atende.transfers.ContactExport;
import java.util.List;
import java.util.Locale;

/**
 * A table of contacts that was asked for, with all that is kept of it.
 *
 * @param shown what whoever asked for it sees
 * @param agent who asked for it
 * @param locale in what language spreadsheets shall open it, such as {@code pt_BR}
 * @param wanted which contacts
 * @param after the last contact that was looked at; 0 for the beginning
 * @param parts how many pieces there are
 */
public record StoredExport(
    ContactExport shown, long agent, String locale, Wanted wanted, long after, int parts) {

  /**
   * What stands in it.
   *
   * @param columns words of {@link app.atende.transfers.TableField}
   * @param criteria the text of a filter; empty for everybody
   * @param label which they bear; null for any
   */
  public record Wanted(List<String> columns, String criteria, LabelId label) {}

  /** In what language numbers are written. */
  public Locale tongue() {
    return locale.startsWith("pt") ? new Locale("pt", "BR") : Locale.ENGLISH;
  }
}
