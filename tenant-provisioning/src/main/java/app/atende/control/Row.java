package app.atende.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One row that was read; valid only while its {@link RowReader} runs. Columns go by name. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A number that is never null. */
  public long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  /** A number that may be null. */
  public Optional<Long> maybeNumber(String column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** A text, or null. */
  public String text(String column) throws SQLException {
    return rows.getString(column);
  }

  /** Whether the column is true. */
  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  /** Bytes, or null. */
  public byte[] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  /** A moment, or null. */
  public Instant instant(String column) throws SQLException {
    LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  /** One word of an enum, or null. */
  public <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
    String name = rows.getString(column);
    return name == null ? null : Enum.valueOf(words, name);
  }
}
