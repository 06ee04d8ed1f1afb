package app.atende.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection, which somebody else opened and will close. */
final class ConnectionStatements implements Statements {
  private final Connection connection;

  ConnectionStatements(Connection connection) {
    this.connection = connection;
  }

  @Override
  public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
          found.add(reader.read(row));
        }
        return found;
      }
    } catch (SQLException trouble) {
      throw ControlDatabaseException.of(trouble);
    }
  }

  @Override
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  @Override
  public int update(String sql, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException trouble) {
      throw ControlDatabaseException.of(trouble);
    }
  }

  @Override
  public long insert(String sql, Object... arguments) {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, arguments);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    } catch (SQLException trouble) {
      throw ControlDatabaseException.of(trouble);
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, plain(arguments[i]));
    }
  }

  private static Object plain(Object argument) {
    if (argument instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    return argument instanceof Enum<?> word ? word.name() : argument;
  }
}
