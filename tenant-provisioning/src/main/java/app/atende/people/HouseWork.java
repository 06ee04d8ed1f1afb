package app.atende.people;

/**
 * What the people of the house ask the durable lane for, in rows of account 0. The row's note
 * carries the id {@code user}; 0 asks for nothing.
 */
public enum HouseWork {
  /** Make a reset link for the user and mail it to him. */
  SEND_RESET_MAIL("send-reset-mail", "reset_requested"),
  /** Copy name and address of the user into his row in each account that he may enter. */
  COPY_PROFILE("copy-profile", "user_changed");

  /** The name of the durable listener that does it. */
  public final String listener;

  /** The name of the event that the row carries. */
  public final String event;

  HouseWork(String listener, String event) {
    this.listener = listener;
    this.event = event;
  }
}
