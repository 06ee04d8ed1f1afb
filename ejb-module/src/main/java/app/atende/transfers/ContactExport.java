package app.atende.transfers;

import java.time.Instant;

/**
 * A table of contacts that is written, or was.
 *
 * @param id which
 * @param state how far it is
 * @param rows how many contacts stand in it so far
 * @param createdAt when it was asked for
 */
public record ContactExport(ExportId id, State state, long rows, Instant createdAt) {

  /** How far a table is. */
  public enum State {
    /** It is being written. */
    RUNNING,
    /** It can be taken away. */
    DONE,
    /** It was given up: whoever asked may not have it any more, or what it asks for is gone. */
    FAILED
  }
}
