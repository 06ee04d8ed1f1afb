package app.atende.attributes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Attributes are a JSON object in a {@code LONGTEXT}; without any, the column is null. */
@Converter(autoApply = true)
public class AttributesConverter implements AttributeConverter<Attributes, String> {

  @Override
  public String convertToDatabaseColumn(Attributes attributes) {
    return attributes == null || attributes.isEmpty() ? null : attributes.toJson();
  }

  @Override
  public Attributes convertToEntityAttribute(String column) {
    return Attributes.ofJson(column);
  }
}
