package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.Map;
import java.util.TreeMap;

/** Limits as they are typed: {@code agents=5}, or {@code agents=none} to lift one. */
final class LimitArguments {

  private static final String NONE = "none";

  private LimitArguments() {}

  /** The limits with what was typed put over them. */
  static Map<String, Long> merge(Map<String, Long> limits, Map<String, String> typed) {
    Map<String, Long> merged = new TreeMap<>(limits);
    typed.forEach(
        (name, value) -> {
          if (NONE.equals(value)) {
            merged.remove(name);
          } else if (value.matches("[0-9]{1,9}")) {
            merged.put(name, Long.valueOf(value));
          } else {
            throw DomainException.at("limits", ErrorCode.VALUE_INVALID, value);
          }
        });
    return merged;
  }
}
