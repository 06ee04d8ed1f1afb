package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelId;
import app.atende.web.compat.LooseBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The filter grammar of the dialect (contract 6.5) in the words of the house's own filters, whose
 * rooms check them: brackets joined by a star, rows within one by a dot. AND binds tighter.
 */
final class Conditions {

  private static final int MOST_BRACKETS = 15;
  private static final Map<String, String> OPERATORS =
      Map.of(
          "equal_to", "eq",
          "not_equal_to", "ne",
          "contains", "has",
          "does_not_contain", "lacks",
          "is_present", "set",
          "is_not_present", "unset",
          "is_greater_than", "gt",
          "is_less_than", "lt",
          "days_before", "days",
          "starts_with", "begins");

  /**
   * One condition.
   *
   * @param key what it asks for, in the dialect's word
   * @param operator how, in the house's word
   * @param values what it compares with
   */
  record Condition(String key, String operator, List<String> values) {

    /** The same with other values. */
    Condition with(List<String> others) {
      return new Condition(key, operator, others);
    }

    /** The same, comparing with its first value alone. */
    Condition withFirst() {
      return with(values.stream().limit(1).toList());
    }

    /** The same about the numbers of these labels; a title that none has is a number of none. */
    Condition numbered(Map<String, LabelId> labels) {
      return with(
          values.stream()
              .map(title -> labels.get(title.toLowerCase(Locale.ROOT)))
              .map(label -> label == null ? NO_LABEL : label.toString())
              .toList());
    }

    /**
     * Its rows about this attribute of the house: one bracket for each value that may be the one,
     * and all in one bracket where none may be.
     */
    List<List<String>> about(String attribute) {
      String bare = attribute + "-" + operator;
      if (operator.equals("set") || operator.equals("unset")) {
        return List.of(List.of(bare));
      }
      List<String> rows = values.stream().map(value -> bare + "-" + written(value)).toList();
      if (rows.isEmpty()) {
        throw DomainException.at("values", ErrorCode.VALUE_REQUIRED);
      }
      return switch (operator) {
        case "eq", "has" -> rows.stream().map(row -> List.of(row)).toList();
        case "ne", "lacks" -> List.of(rows);
        default -> List.of(List.of(rows.get(0)));
      };
    }
  }

  /** A number that no label has. */
  private static final String NO_LABEL = "999999999999999999";

  /** The dialect's word for an operator of the house. */
  static String spoken(String operator) {
    return OPERATORS.entrySet().stream()
        .filter(word -> word.getValue().equals(operator))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(operator);
  }

  /** What holds always: a bracket without rows. */
  static final List<List<String>> ALWAYS = List.of(List.of());

  private Conditions() {}

  /**
   * The text of the house's filter.
   *
   * @param vocabulary the brackets of one condition; throws {@code VALUE_INVALID} for a key that it
   *     does not know
   * @return empty when everything is let through
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_INVALID}, {@code
   *     TOO_MANY_FILTER_ROWS}
   */
  static Optional<String> text(LooseBody body, Function<Condition, List<List<String>>> vocabulary) {
    List<LooseBody> sent = body.bodies("payload");
    if (sent.isEmpty()) {
      throw DomainException.at("payload", ErrorCode.VALUE_REQUIRED);
    }
    List<List<String>> all = new ArrayList<>();
    List<List<String>> run = ALWAYS;
    for (LooseBody one : sent) {
      run = both(run, vocabulary.apply(condition(one)));
      if (endsRun(one)) {
        all.addAll(run);
        run = ALWAYS;
      }
    }
    if (!endsRun(sent.get(sent.size() - 1))) {
      all.addAll(run);
    }
    boolean everything = all.stream().anyMatch(List::isEmpty);
    return everything
        ? Optional.empty()
        : Optional.of(
            all.stream()
                .map(rows -> String.join(".", rows))
                .distinct()
                .collect(Collectors.joining("*")));
  }

  /** An OR ends what AND holds together; nothing else does. */
  private static boolean endsRun(LooseBody condition) {
    String word = condition.filled("query_operator").orElse("and").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "or" -> true;
      case "and" -> false;
      default -> throw DomainException.at("query_operator", ErrorCode.VALUE_INVALID);
    };
  }

  private static List<List<String>> both(List<List<String>> left, List<List<String>> right) {
    if (left.size() * right.size() > MOST_BRACKETS) {
      throw new DomainException(ErrorCode.TOO_MANY_FILTER_ROWS, MOST_BRACKETS);
    }
    List<List<String>> both = new ArrayList<>();
    for (List<String> one : left) {
      for (List<String> other : right) {
        List<String> rows = new ArrayList<>(one);
        rows.addAll(other);
        both.add(rows);
      }
    }
    return both;
  }

  private static Condition condition(LooseBody sent) {
    String key =
        sent.filled("attribute_key")
            .orElseThrow(() -> DomainException.at("attribute_key", ErrorCode.VALUE_REQUIRED));
    String operator = OPERATORS.get(sent.filled("filter_operator").orElse(""));
    if (operator == null) {
      throw DomainException.at("filter_operator", ErrorCode.VALUE_INVALID);
    }
    List<String> values =
        sent.texts("values").stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
    return new Condition(key, operator, values);
  }

  /** A value as it stands in the house's filters: bytes that are no letters or digits by number. */
  static String written(String value) {
    StringBuilder text = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b == '-' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
      text.append(plain ? String.valueOf((char) b) : String.format("_%02x", b & 0xff));
    }
    return text.toString();
  }
}
