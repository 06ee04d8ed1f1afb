package app.atende.transfers;

import java.time.Instant;
import java.util.List;

/**
 * A table of contacts that the account was sent.
 *
 * @param id which
 * @param state where it stands
 * @param agentName who sent it, as he was called then
 * @param fileName what he calls the file
 * @param format how it is written
 * @param headers of its columns, from the left; an empty one has none
 * @param mapping words of what each column is, see {@link TableField#word}; empty for nothing
 * @param rows how many it has
 * @param tally how far it was worked through
 * @param createdAt when it was sent
 * @param endedAt when it ended; null before
 */
public record ContactImport(
    ImportId id,
    ImportState state,
    String agentName,
    String fileName,
    TableFormat format,
    List<String> headers,
    List<String> mapping,
    int rows,
    ImportTally tally,
    Instant createdAt,
    Instant endedAt) {

  private static final int ALL = 100;

  /** Copies the lists. */
  public ContactImport {
    headers = List.copyOf(headers);
    mapping = List.copyOf(mapping);
  }

  /** How much of it was worked through, in hundredths; all of it only when it has ended. */
  public int percent() {
    if (state == ImportState.DONE) {
      return ALL;
    }
    return rows == 0 ? 0 : (int) Math.min(ALL - 1L, (long) ALL * tally.done() / rows);
  }
}
