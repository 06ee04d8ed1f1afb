package app.atende.web.compat.shapes;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A custom attribute as the account defined it (contract 5.6, CustomAttribute).
 *
 * @param defaultValue null: attributes have none
 */
public record CustomAttributeShape(
    long id,
    String attributeDisplayName,
    String attributeDisplayType,
    String attributeDescription,
    String attributeKey,
    String regexPattern,
    String regexCue,
    List<String> attributeValues,
    String attributeModel,
    String defaultValue,
    String createdAt,
    String updatedAt) {

  private static final String MODEL = "_attribute";

  /** The attribute. */
  public static CustomAttributeShape of(AttributeSummary attribute) {
    return new CustomAttributeShape(
        attribute.id().value(),
        attribute.name(),
        attribute.type().word(),
        attribute.description(),
        attribute.key(),
        attribute.edit().pattern(),
        attribute.edit().hint(),
        attribute.choices(),
        model(attribute.owner()),
        null,
        WireTime.iso(attribute.createdAt()),
        WireTime.iso(attribute.updatedAt()));
  }

  /** What the dialect calls an owner, such as {@code contact_attribute}. */
  public static String model(AttributeOwner owner) {
    return owner.word() + MODEL;
  }

  /** The owner of this word, or of this number from 0; empty for any other. */
  public static Optional<AttributeOwner> owner(String word) {
    return Arrays.stream(AttributeOwner.values())
        .filter(owner -> model(owner).equals(word) || isNumber(owner, word))
        .findFirst();
  }

  /** The type of this word, or of this number from 0; empty for any other. */
  public static Optional<AttributeType> type(String word) {
    return Arrays.stream(AttributeType.values())
        .filter(type -> type.word().equals(word) || isNumber(type, word))
        .findFirst();
  }

  private static boolean isNumber(Enum<?> value, String word) {
    return Integer.toString(value.ordinal()).equals(word);
  }
}
