package app.atende.web.console.contacts;

import app.atende.contacts.ContactAttribute;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactCriterion;
import app.atende.contacts.ContactField;
import app.atende.contacts.ContactOperator;
import app.atende.contacts.ContactValueKind;
import app.atende.conversations.LabelSummary;
import app.atende.web.console.FilterBar;
import app.atende.web.console.Sorting;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Says the rows of a filter of contacts. What is not there any more, a label or an attribute, is
 * «(removido)».
 */
@RequestScoped
public class ContactFilterWords {

  @Inject private Sorting sorting;
  @Inject private Countries countries;
  @Inject private Words words;
  @Inject private Times times;

  /** The rows in words, each with the address of the list without it. */
  List<FilterBar.Chip> chips(ContactCriteria criteria, ContactsAddress address, String home) {
    List<FilterBar.Chip> chips = new ArrayList<>();
    for (List<ContactCriterion> bracket : criteria.brackets()) {
      String joiner = chips.isEmpty() ? null : "or";
      for (ContactCriterion row : bracket) {
        String without = address.through(criteria.textWithout(chips.size())).query();
        chips.add(new FilterBar.Chip(joiner, sentence(row), home + "/contacts" + without));
        joiner = "and";
      }
    }
    return chips;
  }

  /** A row as a sentence, for example «Cidade Contém Paulo». */
  String sentence(ContactCriterion row) {
    String operator = words.say("ContactOperator." + row.operator());
    return row.operator().takesValue()
        ? words.say("contacts_filter.chip.text", name(row.field()), operator, value(row))
        : words.say("contacts_filter.chip.bare.text", name(row.field()), operator);
  }

  /** How what is asked for is called. */
  String name(ContactField field) {
    if (field.standard() != null) {
      return words.say("ContactAttribute." + field.standard());
    }
    return field.custom() == null ? gone() : field.custom().name();
  }

  private String value(ContactCriterion row) {
    if (row.operator() == ContactOperator.DAYS_BEFORE) {
      return row.value();
    }
    return switch (row.field().kind()) {
      case COUNTRY -> countries.name(row.value());
      case LABEL -> label(Long.parseLong(row.value()));
      case MOMENT, DAY -> times.date(LocalDate.parse(row.value()));
      case FLAG -> words.say("contacts_filter.value." + row.value());
      default -> row.value();
    };
  }

  private String label(long id) {
    return sorting.labels().stream()
        .filter(label -> label.id().value() == id)
        .map(LabelSummary::title)
        .findFirst()
        .orElseGet(this::gone);
  }

  private String gone() {
    return words.say("contacts_filter.chip.gone.text");
  }

  /**
   * How the dialog takes values of a kind: {@code text}, {@code number}, {@code day}, {@code
   * choice}.
   */
  static String entry(ContactValueKind kind) {
    return switch (kind) {
      case TEXT, PHONE, CODE, GONE -> "text";
      case NUMBER -> "number";
      case MOMENT, DAY -> "day";
      case COUNTRY, LABEL, FLAG, CHOICE -> "choice";
    };
  }

  /** What every contact has, in the order of the menu. */
  static List<ContactField> standard() {
    return List.of(ContactAttribute.values()).stream().map(ContactField::of).toList();
  }
}
