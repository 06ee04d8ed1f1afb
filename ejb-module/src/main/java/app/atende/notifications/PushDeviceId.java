package app.atende.notifications;

/** The row of a browser that is told by push, within its account. */
public record PushDeviceId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
