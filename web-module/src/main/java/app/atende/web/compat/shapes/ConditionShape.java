package app.atende.web.compat.shapes;

import java.util.List;

/**
 * A condition of a filter (contract 6.5).
 *
 * @param attributeModel {@code standard}, or of what an own attribute tells something
 * @param queryOperator what joins it to the next one; null for the last
 * @param customAttributeType empty for what every account has
 */
public record ConditionShape(
    String attributeKey,
    String attributeModel,
    String filterOperator,
    List<Object> values,
    String queryOperator,
    String customAttributeType) {

  private static final String STANDARD = "standard";

  /** A condition about something that every account has, joined to nothing yet. */
  public static ConditionShape standard(String key, String operator, List<Object> values) {
    return new ConditionShape(key, STANDARD, operator, values, null, "");
  }

  /** A condition about an attribute of the account's own, joined to nothing yet. */
  public static ConditionShape own(String key, String model, String operator, List<Object> values) {
    return new ConditionShape(key, model, operator, values, null, model);
  }

  /** The same, joined to the next one. */
  public ConditionShape joined(String word) {
    return new ConditionShape(
        attributeKey, attributeModel, filterOperator, values, word, customAttributeType);
  }
}
