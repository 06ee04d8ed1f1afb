package app.atende.transfers.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.TableField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be a column of a table that goes out, by the word under which programs know it: what
 * every contact has, then the account's own attributes of contacts. Where both have the same word,
 * what every contact has is meant.
 *
 * @param byWord in the order of the columns
 */
public record ExportFields(Map<String, TableField> byWord) {

  /** Those of an account with these attributes, of whatever owner. */
  public static ExportFields of(Collection<AttributeSummary> definitions) {
    Map<String, TableField> all = new LinkedHashMap<>();
    for (ContactColumn column : ContactColumn.values()) {
      all.put(column.word(), TableField.of(column));
    }
    for (AttributeSummary own : definitions) {
      if (own.owner() == AttributeOwner.CONTACT) {
        all.putIfAbsent(own.key(), TableField.of(own));
      }
    }
    return new ExportFields(all);
  }

  /**
   * The words that are kept of these columns, each once; of all where none is named.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code column_names} for one that there is not
   */
  public List<String> checked(List<String> columns) {
    Stream<TableField> wanted =
        columns.isEmpty() ? byWord.values().stream() : columns.stream().map(this::known);
    return wanted.map(TableField::word).distinct().toList();
  }

  private TableField known(String column) {
    TableField field = byWord.get(column.strip());
    if (field == null) {
      throw DomainException.at("column_names", ErrorCode.VALUE_INVALID);
    }
    return field;
  }

  /** The fields of words that were kept; passed over is what there is no more. */
  List<TableField> ofKept(List<String> words) {
    return words.stream()
        .map(
            word ->
                byWord.values().stream()
                    .filter(field -> field.word().equals(word))
                    .findFirst()
                    .orElse(TableField.IGNORED))
        .toList();
  }

  /** What stands above a column. */
  static String heading(TableField field) {
    return field.custom() == null ? field.word() : field.custom().key();
  }
}
