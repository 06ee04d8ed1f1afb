package app.atende.web.console.contacts;

import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactSheetQueries;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.transfers.ContactCells;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ContactImports;
import app.atende.transfers.CsvSheet;
import app.atende.transfers.TableField;
import app.atende.web.console.Sorting;
import app.atende.web.page.Reader;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of contacts as a table for spreadsheets, read and written piece by piece. Days, numbers
 * and yes or no stand there as the reader's spreadsheet understands them; the import understands
 * them too.
 */
@RequestScoped
public class ContactSheet {

  private static final int LONGEST_LIST = 200;

  @Inject private ContactSheetQueries queries;
  @Inject private ContactImports tables;
  @Inject private ContactListings listings;
  @Inject private ContactLabels contactLabels;
  @Inject private Sorting sorting;
  @Inject private TableHeadings headings;
  @Inject private Reader reader;
  @Inject private Words words;
  @Inject private Times times;
  @Inject private CurrentActor current;

  /** A sheet whose first piece was read already: whoever may not have it is refused before. */
  public record Begun(
      ContactSheet sheet, ContactListing listing, ContactSheetQueries.Stretch first) {

    /** Writes all of it; returns when the last line is out. */
    public void writeTo(OutputStream out) throws IOException {
      sheet.write(this, out);
    }
  }

  /**
   * The sheet of what a list shows, all pages of it. That it was taken is in the audit log.
   *
   * @param parameters of the list's address
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}, {@code SEGMENT_NOT_FOUND}, and
   *     what a filter refuses
   */
  public Begun of(Map<String, String> parameters) {
    ContactsAddress address = ContactsAddress.of(parameters).goingOn(0);
    ContactListing listing = listings.of(address);
    ContactSheetQueries.Stretch first = queries.stretch(listing, 0, current.actor());
    String query = address.query();
    String list = query.isEmpty() ? words.say("contacts_list.nav.all.label") : query.substring(1);
    tables.noteExport(list.substring(0, Math.min(list.length(), LONGEST_LIST)), current.actor());
    return new Begun(this, listing, first);
  }

  private void write(Begun begun, OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      List<TableField> fields = fields();
      Object[] names = fields.stream().map(headings::of).toArray();
      CsvSheet sheet = CsvSheet.in(reader.getLocale(), writer, names);
      ContactSheetQueries.Stretch stretch = begun.first();
      write(sheet, fields, stretch.contacts());
      while (stretch.next() > 0) {
        stretch = queries.stretch(begun.listing(), stretch.next(), current.actor());
        write(sheet, fields, stretch.contacts());
      }
    }
  }

  private List<TableField> fields() {
    List<TableField> fields = new ArrayList<>();
    for (ContactColumn column : ContactColumn.values()) {
      fields.add(TableField.of(column));
    }
    headings.own().forEach(own -> fields.add(TableField.of(own)));
    return fields;
  }

  private void write(CsvSheet sheet, List<TableField> fields, List<ContactDetail> contacts) {
    Map<Long, String> titles =
        sorting.labels().stream()
            .collect(Collectors.toMap(label -> label.id().value(), LabelSummary::title));
    Map<ContactId, Set<LabelId>> borne =
        contactLabels.of(contacts.stream().map(ContactDetail::id).toList(), current.actor());
    ContactCells cells = cells();
    for (ContactDetail contact : contacts) {
      String labels =
          borne.getOrDefault(contact.id(), Set.of()).stream()
              .map(id -> titles.getOrDefault(id.value(), ""))
              .sorted()
              .collect(Collectors.joining(", "));
      sheet.line(fields.stream().map(field -> cells.of(field, contact, labels)).toArray());
    }
  }

  private ContactCells cells() {
    return new ContactCells(
        reader.getLocale(),
        times.getZone(),
        words.say("contacts_export.yes"),
        words.say("contacts_export.no"));
  }
}
