package app.atende.people;

/**
 * What the people of the house ask the durable lane for, in rows of account 0 unless it is said
 * otherwise. The row's note carries the id {@code user}; 0 asks for nothing.
 */
public enum HouseWork {
  /** Make a reset link for the user and mail it to him. */
  SEND_RESET_MAIL("send-reset-mail", "reset_requested"),
  /** Copy name and address of the user into his row in each account that he may enter. */
  COPY_PROFILE("copy-profile", "user_changed"),
  /**
   * Take the deleted user out of an account that he was a member of; a row of that account, which
   * waits while the account is closed.
   */
  REMOVE_DELETED("remove-deleted-user", "user_deleted"),
  /**
   * Tell the browser no more whose session, in the id {@code session}, was ended; a row of each
   * account that the user may enter.
   */
  FORGET_SESSION("forget-push-devices", "session_ended");

  /** The name of the durable listener that does it. */
  public final String listener;

  /** The name of the event that the row carries. */
  public final String event;

  HouseWork(String listener, String event) {
    this.listener = listener;
    this.event = event;
  }
}
