package app.atende.web.compat.shapes;

import app.atende.attributes.AttributeSummary;
import java.util.List;

/** The definition of a custom attribute (contract 5.6, CustomAttribute). */
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

  /** The definition. */
  public static CustomAttributeShape of(AttributeSummary one) {
    return new CustomAttributeShape(
        one.id().value(),
        one.name(),
        one.type().word(),
        one.description(),
        one.key(),
        one.edit().pattern(),
        one.edit().hint(),
        one.choices(),
        one.owner().word() + "_attribute",
        null,
        WireTime.iso(one.createdAt()),
        WireTime.iso(one.updatedAt()));
  }
}
