package app.atende.provisioning;

/** Another process has taken the run over; this one must not touch it any more. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost(long run) {
    super("The lease of run " + run + " was lost");
  }
}
