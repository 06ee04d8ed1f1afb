package app.atende.channels.outbound;

/**
 * What came back. Of the body only the beginning is kept.
 *
 * @param status the HTTP status
 * @param beginning up to 2,000 characters of the body, in whatever its bytes are as UTF-8; never
 *     null
 * @param retryAfter the header of this name as it came, or null
 */
public record OutboundAnswer(int status, String beginning, String retryAfter) {

  /** More of a body nobody keeps. */
  public static final int MOST_KEPT = 2000;

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  /** Whether the status is one of success. */
  public boolean isSuccess() {
    return status / HUNDRED == SUCCESS;
  }
}
