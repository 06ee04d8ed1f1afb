package app.atende.accounts.internal;

import app.atende.accounts.AuditDetail;
import app.atende.accounts.AuditLine;
import app.atende.accounts.AuditNote;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a line of the audit log is read. */
final class AuditRow {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private AuditRow() {}

  /** Reads the columns in their order. */
  static AuditLine read(Row row) {
    return new AuditLine(
        row.number(),
        row.instant(),
        row.constant(Actor.Kind.class),
        row.numberOrNull(),
        row.text(),
        row.text(),
        row.text(),
        row.numberOrNull(),
        row.text(),
        details(row.text()),
        row.text());
  }

  private static List<AuditDetail> details(String json) {
    if (json == null) {
      return List.of();
    }
    try {
      return JSON.readValue(json, OBJECT).entrySet().stream().map(AuditRow::detail).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The log holds what it never wrote", e);
    }
  }

  private static AuditDetail detail(Map.Entry<String, Object> told) {
    if (told.getValue() instanceof Map<?, ?> both && both.containsKey(AuditNote.AFTER)) {
      return new AuditDetail(
          told.getKey(), both.get(AuditNote.BEFORE), both.get(AuditNote.AFTER), true);
    }
    return new AuditDetail(told.getKey(), null, told.getValue(), false);
  }
}
