package app.atende.conversations;

/**
 * Who bears a label.
 *
 * @param conversations how many conversations do, up to {@link #MOST}
 * @param contacts how many contacts do, likewise
 */
public record LabelUse(long conversations, long contacts) {

  /** Up to which number is counted; one more says that there are more. */
  public static final int MOST = 10_000;
}
