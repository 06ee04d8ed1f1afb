package app.atende.database;

/** The embedded database cannot start. The message is one sentence that says what to do. */
public class DatabaseStartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseStartRefused(String sentence) {
    super(sentence);
  }

  DatabaseStartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
