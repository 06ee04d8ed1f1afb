package app.atende.channels.outbound;

/** There was no answer: nobody is there, it took too long, or we may not go there at all. */
public class OutboundFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean refused;

  private OutboundFailed(String why, boolean refused, Throwable cause) {
    super(why, cause);
    this.refused = refused;
  }

  /** We do not go there: the address leads into a network that is not open to everybody. */
  static OutboundFailed refused(String why) {
    return new OutboundFailed(why, true, null);
  }

  /** Nobody answered, or not in time. */
  static OutboundFailed unreachable(String why, Throwable cause) {
    return new OutboundFailed(why, false, cause);
  }

  /** Whether we did not even try. */
  public boolean isRefused() {
    return refused;
  }
}
