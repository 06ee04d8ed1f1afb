package app.atende.contacts;

import static app.atende.contacts.ContactOperator.ABSENT;
import static app.atende.contacts.ContactOperator.BEGINS;
import static app.atende.contacts.ContactOperator.CONTAINS;
import static app.atende.contacts.ContactOperator.CONTAINS_NOT;
import static app.atende.contacts.ContactOperator.DAYS_BEFORE;
import static app.atende.contacts.ContactOperator.DIFFERENT;
import static app.atende.contacts.ContactOperator.EQUAL;
import static app.atende.contacts.ContactOperator.GREATER;
import static app.atende.contacts.ContactOperator.LESS;
import static app.atende.contacts.ContactOperator.PRESENT;

import app.atende.attributes.AttributeType;
import java.util.List;

/** What a row of a filter of contacts compares with, and how it may compare. */
public enum ContactValueKind {
  /** Any text; capitals and accents make no difference. */
  TEXT(EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, PRESENT, ABSENT),
  /** Digits of a telephone number, with or without its plus sign. */
  PHONE(EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, BEGINS, PRESENT, ABSENT),
  /** A text letter by letter. */
  CODE(EQUAL, DIFFERENT, PRESENT, ABSENT),
  /** A country, as two capital letters. */
  COUNTRY(EQUAL, DIFFERENT, PRESENT, ABSENT),
  /** The number of a label. */
  LABEL(EQUAL, DIFFERENT, PRESENT, ABSENT),
  /** A moment, asked for by a day such as {@code 2026-11-29}. */
  MOMENT(GREATER, LESS, DAYS_BEFORE),
  /** {@code true} or {@code false}. */
  FLAG(EQUAL),
  /** A number. */
  NUMBER(EQUAL, DIFFERENT, GREATER, LESS, PRESENT, ABSENT),
  /** A day such as {@code 2026-11-29}. */
  DAY(EQUAL, DIFFERENT, GREATER, LESS, DAYS_BEFORE, PRESENT, ABSENT),
  /** One of the values of a list. */
  CHOICE(EQUAL, DIFFERENT, PRESENT, ABSENT),
  /** Of an attribute that is not defined any more: compares with anything, and nothing fits. */
  GONE(ContactOperator.values());

  private final List<ContactOperator> operators;

  ContactValueKind(ContactOperator... operators) {
    this.operators = List.of(operators);
  }

  /** By what it can be compared, in the order of the menu. */
  public List<ContactOperator> operators() {
    return operators;
  }

  /** How the values of such a custom attribute are compared. */
  public static ContactValueKind of(AttributeType type) {
    return switch (type) {
      case TEXT, LINK -> TEXT;
      case NUMBER, CURRENCY, PERCENT -> NUMBER;
      case DATE -> DAY;
      case LIST -> CHOICE;
      case CHECKBOX -> FLAG;
    };
  }
}
