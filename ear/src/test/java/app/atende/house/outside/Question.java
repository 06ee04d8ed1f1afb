package app.atende.house.outside;

import app.atende.house.world.Answer;
import java.util.function.Supplier;

/**
 * Something that the house is asked, again and again, and answers in the same way each time.
 *
 * @param name verb and address with its ids in braces; behind a dot, who asks or for what
 * @param before what has to be so each time; not counted
 */
record Question(String name, Runnable before, Supplier<Answer> ask) {
  static Question of(String name, Supplier<Answer> ask) {
    return new Question(name, () -> {}, ask);
  }

  /** The endpoint that is asked. */
  String endpoint() {
    return name.replaceFirst(" · .*", "");
  }
}
