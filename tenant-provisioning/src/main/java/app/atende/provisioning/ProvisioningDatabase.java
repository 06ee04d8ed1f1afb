package app.atende.provisioning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The database as a user sees it that may create schemas and roles. Nothing that serves a request
 * of an account goes through here.
 */
public final class ProvisioningDatabase {

  private final DataSource source;

  /** On the pool of the user {@code atendeprovision}, or of an administrator at set-up. */
  public ProvisioningDatabase(DataSource source) {
    this.source = source;
  }

  /** The pool itself, for the migration tool. */
  DataSource source() {
    return source;
  }

  /**
   * Runs statements one after another, each committed by itself.
   *
   * @throws ProvisioningTrouble with what the database said at the first one that fails
   */
  void run(List<String> statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new ProvisioningTrouble(e);
    }
  }

  /** Runs one statement whose places are filled with texts. */
  void run(String sql, String... texts) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, texts);
      statement.execute();
    } catch (SQLException e) {
      throw new ProvisioningTrouble(e);
    }
  }

  /** The rows of a query, each as the texts of its columns. */
  List<List<String>> rows(String sql, String... texts) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, texts);
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new ProvisioningTrouble(e);
    }
  }

  /** The first column of the first row, if there is one and it is not null. */
  Optional<String> one(String sql, String... texts) {
    return rows(sql, texts).stream().findFirst().map(row -> row.get(0));
  }

  /** The first column of all rows. */
  List<String> column(String sql, String... texts) {
    return rows(sql, texts).stream().map(row -> row.get(0)).toList();
  }

  private static void bind(PreparedStatement statement, String... texts) throws SQLException {
    for (int i = 0; i < texts.length; i++) {
      statement.setString(i + 1, texts[i]);
    }
  }

  private static List<List<String>> read(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<List<String>> all = new ArrayList<>();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        row.add(rows.getString(column));
      }
      all.add(row);
    }
    return all;
  }
}
