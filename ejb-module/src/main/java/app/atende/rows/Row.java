package app.atende.rows;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One row of an answer, read column by column in the order of the select list. Each call takes the
 * next column.
 */
public final class Row {

  private final Object[] columns;
  private int next;

  private Row(Object[] columns) {
    this.columns = columns;
  }

  /** A row as a native query gives it: an array, or the bare value of a single column. */
  public static Row of(Object result) {
    return new Row(result instanceof Object[] columns ? columns : new Object[] {result});
  }

  /** A whole number that is never null. */
  public long number() {
    return ((Number) columns[next++]).longValue();
  }

  /** A whole number, or null. */
  public Long numberOrNull() {
    Object value = columns[next++];
    return value == null ? null : ((Number) value).longValue();
  }

  /** A whole number of the size of an int, or null. */
  public Integer smallNumberOrNull() {
    Object value = columns[next++];
    return value == null ? null : ((Number) value).intValue();
  }

  /** A text, or null. */
  public String text() {
    Object value = columns[next++];
    return value == null ? null : value.toString();
  }

  /** The constant of this name, or null. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** A boolean, as a bit, a number or a boolean; null reads as false. */
  public boolean flag() {
    Object value = columns[next++];
    return value instanceof Boolean yes ? yes : value != null && ((Number) value).intValue() != 0;
  }

  /** A {@code DATETIME} that holds UTC, or null. */
  public Instant instant() {
    Object value = columns[next++];
    if (value == null) {
      return null;
    }
    LocalDateTime utc =
        value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return utc.toInstant(ZoneOffset.UTC);
  }

  /** Bytes, or null. */
  public byte[] bytes() {
    return (byte[]) columns[next++];
  }
}
