package app.atende.cli;

/** The person said no, or there was nobody to ask: nothing was done. */
final class NotAgreed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAgreed() {
    super(Words.of("nothing.done"));
  }
}
