package app.atende.web.console;

import java.util.List;

/**
 * The account's own attributes of a conversation or of its contact (S2.13).
 *
 * @param word {@code conversation} or {@code contact}
 * @param all that the account has defined for it, by name
 */
public record OwnAttributes(String word, List<One> all) {

  /**
   * One of them.
   *
   * @param id of its definition
   * @param name how it is called
   * @param description what it is for, or null
   * @param type {@code text}, {@code number}, {@code link}, {@code date}, {@code list} or {@code
   *     checkbox}
   * @param text its value as it is typed; empty when it has none
   * @param shown its value as it is said in the reader's language
   * @param href where it leads, or null
   * @param choices the values of a list
   */
  public record One(
      long id,
      String name,
      String description,
      String type,
      String text,
      String shown,
      String href,
      List<String> choices) {

    /** Whether it has a value. */
    public boolean isSet() {
      return !text.isEmpty();
    }
  }

  /** Those that have a value. */
  public List<One> set() {
    return all.stream().filter(One::isSet).toList();
  }

  /** Those that have none yet. */
  public List<One> open() {
    return all.stream().filter(one -> !one.isSet()).toList();
  }
}
