package app.atende.transfers.internal;

import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.TableField;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the columns of a table may be together. */
public final class MappingRules {

  private MappingRules() {}

  /**
   * The words in one spelling.
   *
   * @param columns how many there are
   * @throws DomainException {@code VALUE_INVALID} for a word that means nothing; {@code
   *     IMPORT_FIELD_TWICE} at {@code mapping.<column>} where a field comes again; {@code
   *     IMPORT_KEY_MISSING} when no column says who somebody is
   */
  public static List<String> checked(
      List<String> mapping, int columns, Collection<AttributeSummary> definitions) {
    if (mapping.size() != columns) {
      throw DomainException.at("mapping", ErrorCode.VALUE_INVALID);
    }
    List<TableField> fields =
        mapping.stream().map(word -> TableField.ofWord(word, definitions)).toList();
    Set<String> used = new HashSet<>();
    for (int column = 0; column < columns; column++) {
      String at = "mapping." + column;
      TableField field = fields.get(column);
      if (field.isIgnored() && !mapping.get(column).isEmpty()) {
        throw DomainException.at(at, ErrorCode.VALUE_INVALID);
      }
      if (!field.isIgnored() && !used.add(field.word())) {
        throw DomainException.at(at, ErrorCode.IMPORT_FIELD_TWICE);
      }
    }
    if (fields.stream().noneMatch(each -> each.standard() != null && each.standard().isKey())) {
      throw new DomainException(ErrorCode.IMPORT_KEY_MISSING);
    }
    return List.copyOf(mapping);
  }
}
