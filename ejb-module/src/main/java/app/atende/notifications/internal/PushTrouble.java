package app.atende.notifications.internal;

/** A push service did not take a message; another try may cure it. */
public class PushTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a cause: the outgoing client has told it. */
  public PushTrouble() {
    super("A push service did not take a message");
  }
}
