package app.atende.config;

/**
 * A setting is missing or cannot be understood. Its message is one sentence for the operator that
 * names the variable and says what it must be.
 */
public class SettingRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal with its whole sentence. */
  public SettingRefused(String sentence) {
    super(sentence);
  }
}
