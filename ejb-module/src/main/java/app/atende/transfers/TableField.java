package app.atende.transfers;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of a table is of a contact: something that every contact has, an attribute of the
 * account's own, or nothing.
 *
 * @param standard what every contact has; null for the others
 * @param custom an attribute of the account's own; null for the others
 */
public record TableField(ContactColumn standard, AttributeSummary custom) {

  /** A column that is passed over. */
  public static final TableField IGNORED = new TableField(null, null);

  private static final Pattern OWN = Pattern.compile("own([1-9][0-9]{0,17})");

  /** Something that every contact has. */
  public static TableField of(ContactColumn standard) {
    return new TableField(standard, null);
  }

  /** An attribute of the account's own. */
  public static TableField of(AttributeSummary custom) {
    return new TableField(null, custom);
  }

  /**
   * The field of this word; one that means nothing, or no longer does, is passed over.
   *
   * @param definitions the account's own attributes, of whatever owner
   */
  public static TableField ofWord(String word, Collection<AttributeSummary> definitions) {
    Matcher own = OWN.matcher(word);
    if (!own.matches()) {
      return ContactColumn.ofWord(word)
          .filter(ContactColumn::isTakenIn)
          .map(TableField::of)
          .orElse(IGNORED);
    }
    long id = Long.parseLong(own.group(1));
    return definitions.stream()
        .filter(each -> each.owner() == AttributeOwner.CONTACT && each.id().value() == id)
        .findFirst()
        .map(TableField::of)
        .orElse(IGNORED);
  }

  /** {@code email}; {@code own12} for the attribute of id 12; empty for nothing. */
  public String word() {
    if (custom != null) {
      return "own" + custom.id();
    }
    return standard == null ? "" : standard.word();
  }

  /** Whether the column is passed over. */
  public boolean isIgnored() {
    return standard == null && custom == null;
  }
}
