package app.atende.rows;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A SQL statement that grows by pieces. Values are always bound, never written into the text; a
 * piece of text is a constant of the code, never something that came in.
 *
 * <pre>{@code
 * new Sql("SELECT id FROM message WHERE conversation_id = ?", id).add(" AND id < ?", before)
 * }</pre>
 */
public final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Begins with this piece; each {@code ?} takes the next value. */
  public Sql(String piece, Object... bound) {
    add(piece, bound);
  }

  /** Adds a piece; each {@code ?} takes the next value. Instants are bound as UTC. */
  public Sql add(String piece, Object... bound) {
    int used = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      text.append(c);
      if (c == '?') {
        values.add(column(bound[used++]));
        text.append(values.size());
      }
    }
    if (used != bound.length) {
      throw new IllegalArgumentException(bound.length + " values for " + used + " places");
    }
    return this;
  }

  /** Adds another statement's text and values. */
  public Sql add(Sql other) {
    return add(other.text.toString().replaceAll("\\?\\d+", "?"), other.values.toArray());
  }

  /** Adds {@code (?, ?, …)} for these values; for none, {@code (NULL)}, which matches nothing. */
  public Sql addList(Collection<?> bound) {
    if (bound.isEmpty()) {
      return add("(NULL)");
    }
    String places = String.join(", ", Collections.nCopies(bound.size(), "?"));
    return add("(" + places + ")", bound.toArray());
  }

  /** The statement with numbered places, as a native query takes it. */
  public String text() {
    return text.toString();
  }

  /** Binds the values to a query that was made of {@link #text()}. */
  public Query bindTo(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static Object column(Object value) {
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
