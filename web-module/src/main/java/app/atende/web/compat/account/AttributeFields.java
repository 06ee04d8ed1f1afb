package app.atende.web.compat.account;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.shapes.CustomAttributeShape;
import java.util.List;
import java.util.Map;

/**
 * What a body says of a custom attribute (contract 6.12), flat or under {@code
 * custom_attribute_definition}.
 */
record AttributeFields(LooseBody body) {

  private static final String NAME = "attribute_display_name";
  private static final String TYPE = "attribute_display_type";
  private static final String KEY = "attribute_key";
  private static final String MODEL = "attribute_model";
  private static final String DESCRIPTION = "attribute_description";
  private static final String VALUES = "attribute_values";
  private static final String PATTERN = "regex_pattern";
  private static final String CUE = "regex_cue";

  private static final Map<String, String> FOREIGN =
      Map.of(
          "name", NAME,
          "type", TYPE,
          "key", KEY,
          "owner", MODEL,
          "description", DESCRIPTION,
          "choices", VALUES,
          "pattern", PATTERN,
          "hint", CUE);

  static AttributeFields of(LooseBody body) {
    return new AttributeFields(body.wrapped("custom_attribute_definition"));
  }

  /** A new one. Who does not say of what it tells something means conversations. */
  NewAttribute fresh() {
    return new NewAttribute(
        body.filled(MODEL).map(AttributeFields::owner).orElse(AttributeOwner.CONVERSATION),
        body.text(KEY).orElse(""),
        body.filled(TYPE).map(AttributeFields::type).orElse(AttributeType.TEXT),
        over(new AttributeEdit("", null, List.of(), null, null)));
  }

  /**
   * What is there, with what the body mentions.
   *
   * @throws DomainException {@code VALUE_INVALID} for another key, type or model: they stay
   */
  AttributeEdit over(AttributeSummary kept) {
    check(KEY, body.text(KEY).map(kept.key()::equals).orElse(true));
    check(TYPE, body.filled(TYPE).map(word -> type(word) == kept.type()).orElse(true));
    check(MODEL, body.filled(MODEL).map(word -> owner(word) == kept.owner()).orElse(true));
    return over(kept.edit());
  }

  private AttributeEdit over(AttributeEdit now) {
    return new AttributeEdit(
        body.has(NAME) ? body.text(NAME).orElse("") : now.name(),
        text(DESCRIPTION, now.description()),
        body.has(VALUES) ? body.texts(VALUES) : now.choices(),
        text(PATTERN, now.pattern()),
        text(CUE, now.hint()));
  }

  private String text(String key, String now) {
    return body.has(key) ? body.text(key).orElse(null) : now;
  }

  private static void check(String field, boolean same) {
    if (!same) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID, field);
    }
  }

  /** The owner of this word or number; throws {@code VALUE_INVALID} at {@code attribute_model}. */
  static AttributeOwner owner(String word) {
    return CustomAttributeShape.owner(word)
        .orElseThrow(() -> DomainException.at(MODEL, ErrorCode.VALUE_INVALID, MODEL));
  }

  private static AttributeType type(String word) {
    return CustomAttributeShape.type(word)
        .orElseThrow(() -> DomainException.at(TYPE, ErrorCode.VALUE_INVALID, TYPE));
  }

  /** The same refusal at the field that the client knows. */
  static DomainException inTheirWords(DomainException refusal) {
    return refusal
        .field()
        .map(
            field ->
                DomainException.at(
                    FOREIGN.getOrDefault(field, field), refusal.code(), refusal.args().toArray()))
        .orElse(refusal);
  }
}
