package app.atende.inboxes.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.inboxes.PreChatField;
import app.atende.inboxes.PreChatForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pre-chat form in its column: the words above it, and its questions in their order. */
final class PreChatColumn {

  private static final String MESSAGE = "message";
  private static final String FIELDS = "fields";

  private PreChatColumn() {}

  static Attributes written(PreChatForm form) {
    return Attributes.NONE
        .with(MESSAGE, form.preChatMessage())
        .with(FIELDS, form.preChatFields().stream().map(PreChatColumn::written).toList());
  }

  private static Map<String, Object> written(PreChatField field) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", field.name());
    row.put("owner", field.owner() == null ? null : field.owner().word());
    row.put("label", field.label());
    row.put("placeholder", field.placeholder());
    row.put("required", field.required());
    row.put("enabled", field.enabled());
    return row;
  }

  /** Reads it; an empty column is the form of a new website. */
  static PreChatForm read(boolean enabled, Attributes column) {
    if (!(column.values().get(FIELDS) instanceof List<?> rows)) {
      return PreChatForm.ofNew();
    }
    List<PreChatField> fields = rows.stream().map(row -> field((Map<?, ?>) row)).toList();
    return new PreChatForm(enabled, column.text(MESSAGE).orElse(null), fields);
  }

  private static PreChatField field(Map<?, ?> row) {
    return new PreChatField(
        (String) row.get("name"),
        AttributeOwner.ofWord((String) row.get("owner")).orElse(null),
        (String) row.get("label"),
        (String) row.get("placeholder"),
        Boolean.TRUE.equals(row.get("required")),
        Boolean.TRUE.equals(row.get("enabled")));
  }
}
