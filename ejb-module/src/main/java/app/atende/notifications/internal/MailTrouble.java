package app.atende.notifications.internal;

/** The mail server could not be reached or did not take the mail now. Worth another try later. */
public class MailTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what the mail server said. */
  public MailTrouble(Throwable cause) {
    super("the mail server did not take a mail", cause);
  }
}
