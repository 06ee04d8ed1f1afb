package app.atende.channels.outbound;

/**
 * What came back. The body is read and thrown away.
 *
 * @param status the HTTP status
 */
public record OutboundAnswer(int status) {

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  /** Whether the status is one of success. */
  public boolean isSuccess() {
    return status / HUNDRED == SUCCESS;
  }
}
