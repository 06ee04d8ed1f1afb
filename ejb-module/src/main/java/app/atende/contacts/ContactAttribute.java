package app.atende.contacts;

import java.util.Arrays;
import java.util.Optional;

/** What of a contact a row of a filter asks for, in the order of the menu (S4.16 first). */
public enum ContactAttribute {
  NAME("name", ContactValueKind.TEXT),
  EMAIL("email", ContactValueKind.TEXT),
  PHONE("phone", ContactValueKind.PHONE),
  /** His id in the customer's own system. */
  IDENTIFIER("identifier", ContactValueKind.CODE),
  COUNTRY("country", ContactValueKind.COUNTRY),
  CITY("city", ContactValueKind.TEXT),
  COMPANY("company", ContactValueKind.TEXT),
  LABELS("labels", ContactValueKind.LABEL),
  CREATED("created", ContactValueKind.MOMENT),
  ACTIVITY("activity", ContactValueKind.MOMENT),
  /** From which page he came first. */
  REFERER("referer", ContactValueKind.TEXT),
  BLOCKED("blocked", ContactValueKind.FLAG);

  private final String word;
  private final ContactValueKind kind;

  ContactAttribute(String word, ContactValueKind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** The attribute of this word; empty for a word that means none. */
  public static Optional<ContactAttribute> ofWord(String word) {
    return Arrays.stream(values()).filter(attribute -> attribute.word.equals(word)).findFirst();
  }

  /** The word that stands in addresses. */
  public String word() {
    return word;
  }

  /** What it is compared with. */
  public ContactValueKind kind() {
    return kind;
  }
}
