package app.atende.cli;

import java.io.Console;
import java.util.Optional;

/** Whoever sits at the terminal and can be asked. */
interface Person {

  /** What he types when asked this; null when he leaves. */
  String answer(String question);

  /** What he types without its being shown; null when he leaves. */
  String password(String question);

  /** The person at the terminal of this process, if there is a terminal. */
  static Optional<Person> here() {
    return Optional.ofNullable(System.console()).map(AtConsole::new);
  }

  /** Somebody at a real terminal. */
  record AtConsole(Console console) implements Person {
    @Override
    public String answer(String question) {
      return console.readLine("%s ", question);
    }

    @Override
    public String password(String question) {
      char[] typed = console.readPassword("%s ", question);
      return typed == null ? null : new String(typed);
    }
  }
}
