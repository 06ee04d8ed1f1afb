package app.atende.launcher;

/** Why the house cannot be opened, in one sentence that says what to do about it. */
public final class LaunchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The sentence is shown as it is, without a stack trace. */
  public LaunchException(String sentence) {
    super(sentence);
  }

  /** As above; the cause goes to the log only. */
  public LaunchException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
