package app.atende.notifications;

/** The row of a notice, within its account. */
public record NoticeId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
