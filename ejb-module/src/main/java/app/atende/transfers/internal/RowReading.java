package app.atende.transfers.internal;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactProfile;
import app.atende.conversations.LabelEdit;
import app.atende.transfers.CellProblem;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ReadRow;
import app.atende.transfers.TableField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What has been read of one row so far. */
final class RowReading {

  private final ImportPlan plan;
  private final Map<ContactColumn, String> told = new LinkedHashMap<>();
  private final Map<String, Object> own = new LinkedHashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final List<CellProblem> problems = new ArrayList<>();
  private Boolean blocked;

  RowReading(ImportPlan plan) {
    this.plan = plan;
  }

  /** Reads a cell in which something stands; what is wrong with it is a problem of the cell. */
  void read(int column, TableField field, String cell) {
    try {
      if (field.custom() != null) {
        own.put(field.custom().key(), CellRules.own(field.custom(), cell, plan.tongue()));
      } else {
        standard(field.standard(), cell);
      }
    } catch (DomainException refusal) {
      problems.add(CellProblem.of(column, refusal));
    }
  }

  private void standard(ContactColumn column, String cell) {
    switch (column) {
      case EMAIL -> told.put(column, CellRules.email(cell));
      case PHONE -> told.put(column, CellRules.phone(cell));
      case COUNTRY -> told.put(column, CellRules.country(cell));
      case BIO -> told.put(column, CellRules.lines(cell));
      case BLOCKED -> blocked = CellRules.yesOrNo(cell);
      case LABELS -> LabelTitles.of(cell).forEach(this::label);
      default -> told.put(column, CellRules.line(cell));
    }
  }

  private void label(String title) {
    if (!plan.labels().contains(title)) {
      if (!LabelEdit.mayBeCalled(title)) {
        throw new DomainException(ErrorCode.LABEL_INVALID);
      }
      if (!plan.labelling()) {
        throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
      }
    }
    labels.add(title);
  }

  /** A cell stands where no heading is. */
  void goBeyond() {
    problems.add(CellProblem.of(CellProblem.ROW, ErrorCode.CSV_MORE_CELLS));
  }

  /** What the row tells. */
  ReadRow end() {
    ContactProfile profile =
        new ContactProfile(
            told.get(ContactColumn.NAME),
            told.get(ContactColumn.EMAIL),
            told.get(ContactColumn.PHONE),
            told.get(ContactColumn.IDENTIFIER),
            new Attributes(own),
            additional());
    return new ReadRow(profile, blocked, List.copyOf(labels), problems);
  }

  private Attributes additional() {
    Map<String, Object> more = new LinkedHashMap<>();
    Map<String, Object> networks = new LinkedHashMap<>();
    told.forEach(
        (column, text) -> {
          if (column.isNetwork()) {
            networks.put(column.word(), text);
          } else if (column == ContactColumn.COUNTRY) {
            more.put(column.word(), text);
            more.put("country", new Locale("", text).getDisplayCountry(plan.tongue()));
          } else if (!column.isKey()) {
            more.put(column.word(), text);
          }
        });
    if (!networks.isEmpty()) {
      more.put("social_profiles", networks);
    }
    return new Attributes(more);
  }
}
