package app.atende.cli;

/** What the command tells the shell. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** Refused: the request was understood and cannot be granted. */
  public static final int REFUSED = 1;

  /** The command line or a setting cannot be understood. */
  public static final int USAGE = 2;

  /** The database cannot be reached or failed. */
  public static final int DATABASE = 3;

  /** Done in part: some accounts were set aside, or something should be changed. */
  public static final int PARTLY = 4;

  private ExitCode() {}
}
