package app.atende.rows;

/**
 * The part of a table that one answer of a search looks through, newest rows first: so many rows
 * that an answer never takes long, however large the table is and however rare what is looked for.
 *
 * @param lowest the lowest id of the part
 * @param before the first id above it
 * @param last whether nothing lies below it
 */
public record Stretch(long lowest, long before, boolean last) {

  /** How many rows an answer looks through at most. */
  public static final int ROWS = 30_000;

  /**
   * Asks where the stretch ends that begins here: one row of the lowest id, null for an empty
   * stretch, and of how many rows there are.
   *
   * @param ids a statement that gives ids from a condition on; ends in its condition
   * @param id the column of the ids in it
   * @param cursor what the stretch before gave; null for the newest row
   */
  public static Sql question(Sql ids, String id, Long cursor) {
    return new Sql("SELECT MIN(w.id), COUNT(*) FROM (")
        .add(ids)
        .add(" AND " + id + " < ?", cursor == null ? Long.MAX_VALUE : cursor)
        .add(" ORDER BY " + id + " DESC LIMIT " + ROWS + ") w");
  }

  /** The stretch of that answer; null when it is empty. */
  public static Stretch of(Row row, Long cursor) {
    Long lowest = row.numberOrNull();
    long rows = row.number();
    return lowest == null
        ? null
        : new Stretch(lowest, cursor == null ? Long.MAX_VALUE : cursor, rows < ROWS);
  }

  /** The condition that a row of this id stands in it. */
  public Sql holds(String id) {
    return new Sql(id + " >= ? AND " + id + " < ?", lowest, before);
  }

  /** Where to go on after so many rows were shown, the last of which is this one. */
  public Long next(boolean more, Long lastShown) {
    if (more) {
      return lastShown;
    }
    return last ? null : Long.valueOf(lowest);
  }
}
