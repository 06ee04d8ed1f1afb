package app.atende.transfers.internal;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeSummary;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactSheetQueries;
import app.atende.contacts.ContactSheetQueries.Stretch;
import app.atende.contacts.ContactSieve;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.transfers.ContactCells;
import app.atende.transfers.CsvSheet;
import app.atende.transfers.TableField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the next piece of a table of contacts: stretches of all contacts, until the piece is large
 * enough or many were looked at. No more than a piece is ever held.
 */
@ApplicationScoped
public class ExportSheet {

  private static final int LARGE = 1024 * 1024;
  private static final int MOST_STRETCHES = 20;

  @Inject private ContactSheetQueries queries;
  @Inject private ContactLabels contactLabels;
  @Inject private Labels labels;
  @Inject private AttributeDefinitions definitions;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /**
   * A piece.
   *
   * @param bytes what stands in it; empty when none of those looked at is meant
   * @param rows how many contacts
   * @param next behind whom to go on; 0 when all were looked at
   */
  record Piece(byte[] bytes, int rows, long next) {}

  /**
   * The next one, read as this actor.
   *
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}; what a filter refuses that
   *     names what there is no more
   */
  Piece next(StoredExport export, Actor actor) {
    List<AttributeSummary> own = definitions.list(actor);
    ContactListing listing = listing(export, own);
    List<TableField> fields = ExportFields.of(own).ofKept(export.wanted().columns());
    StringBuilder out = new StringBuilder();
    CsvSheet sheet = begin(export, fields, out);
    ContactCells cells = new ContactCells(export.tongue(), zone(), "true", "false");
    Lines lines = new Lines(sheet, fields, cells, titles(actor));
    long after = export.after();
    int rows = 0;
    for (int looked = 0; looked < MOST_STRETCHES && out.length() < LARGE; looked++) {
      Stretch stretch = queries.stretch(listing, after, actor);
      write(lines, stretch.contacts(), actor);
      rows += stretch.contacts().size();
      after = stretch.next();
      if (after == 0) {
        break;
      }
    }
    return new Piece(out.toString().getBytes(StandardCharsets.UTF_8), rows, after);
  }

  private ContactListing listing(StoredExport export, List<AttributeSummary> own) {
    StoredExport.Wanted wanted = export.wanted();
    ContactListing listing =
        ContactListing.EVERYBODY.bearing(wanted.label() == null ? null : wanted.label().value());
    return wanted.criteria().isEmpty()
        ? listing
        : listing.through(
            new ContactSieve(
                ContactCriteria.parse(wanted.criteria(), own), export.shown().createdAt(), zone()));
  }

  private static CsvSheet begin(StoredExport export, List<TableField> fields, Appendable out) {
    return export.parts() > 0
        ? CsvSheet.goingOn(export.tongue(), out)
        : CsvSheet.in(export.tongue(), out, fields.stream().map(ExportFields::heading).toArray());
  }

  /** Where lines go, and what stands in them. */
  private record Lines(
      CsvSheet sheet, List<TableField> fields, ContactCells cells, Map<LabelId, String> titles) {
    void add(ContactDetail contact, String labels) {
      sheet.line(fields.stream().map(field -> cells.of(field, contact, labels)).toArray());
    }
  }

  private void write(Lines lines, List<ContactDetail> contacts, Actor actor) {
    Map<ContactId, Set<LabelId>> borne =
        contactLabels.of(contacts.stream().map(ContactDetail::id).toList(), actor);
    for (ContactDetail contact : contacts) {
      String borneBy =
          borne.getOrDefault(contact.id(), Set.of()).stream()
              .map(id -> lines.titles().getOrDefault(id, ""))
              .sorted()
              .collect(Collectors.joining(", "));
      lines.add(contact, borneBy);
    }
  }

  private Map<LabelId, String> titles(Actor actor) {
    return labels.list(actor).stream()
        .collect(Collectors.toMap(LabelSummary::id, LabelSummary::title));
  }

  private ZoneId zone() {
    return directory.get(tenants.current()).timeZone();
  }
}
