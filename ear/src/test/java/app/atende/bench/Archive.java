package app.atende.bench;

import app.atende.bench.BenchAccounts.Place;
import app.atende.config.DatabaseSettings;
import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Years of conversations for an account, made by the database itself: ten million messages take
 * minutes. The last {@value #OPEN} conversations are open, a few are pending or put aside, all
 * older ones are resolved. A hundred conversations go on at the same time, so that the messages of
 * one lie among those of others, as in life.
 */
final class Archive {
  static final int OPEN = 1_000;
  static final int MESSAGES_EACH = 10;

  private static final int ASIDE = 200;
  private static final int AT_ONCE = 100;
  private static final int PER_CONTACT = 5;
  private static final int PIECE = 50_000;

  private static final String CONTACTS =
      """
      INSERT INTO contact (id, name, email, last_activity_at, created_at, updated_at)
      SELECT seq, CONCAT(ELT(1 + seq %% 5, 'Carla', 'João', 'Márcia', 'Pedro', 'Zoé'), ' ', seq),
        CONCAT('contact', seq, '@example.com'), NOW(6), NOW(6), NOW(6)
      FROM seq_%d_to_%d""";

  private static final String SESSIONS =
      """
      INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash, pubsub_secret,
        created_at, updated_at)
      SELECT seq, seq, i.id, CONCAT('contact-', seq), UNHEX(SHA2(CONCAT('archive', seq), 256)), '',
        NOW(6), NOW(6)
      FROM seq_%d_to_%d, (SELECT MIN(id) AS id FROM inbox) i""";

  private static final String CONVERSATIONS =
      """
      INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,
        status, priority, assignee_id, opened_at, first_reply_at, waiting_since, resolved_at,
        last_activity_at, last_message_id, unread_count, created_at, updated_at)
      SELECT seq, seq, UUID(), i.id, 1 + seq DIV %1$d, 1 + seq DIV %1$d,
        CASE WHEN seq > %2$d THEN 'OPEN' WHEN seq > %3$d THEN ELT(1 + seq %% 2, 'PENDING', 'SNOOZED')
          ELSE 'RESOLVED' END,
        seq %% 5, IF(seq > %3$d AND seq %% 3 = 0, NULL, a.id),
        t.at, t.at, IF(seq > %2$d AND seq %% 2 = 0, t.at, NULL), IF(seq > %3$d, NULL, t.at),
        t.at, (seq - 1) DIV %4$d * %5$d + %5$d - %4$d + 1 + (seq - 1) %% %4$d,
        IF(seq > %2$d, seq %% 3, 0), t.at, t.at
      FROM (SELECT seq, '2024-01-01' + INTERVAL seq * %8$d SECOND AS at FROM seq_%6$d_to_%7$d) t
        JOIN (SELECT MIN(id) AS id FROM inbox) i JOIN (SELECT MIN(id) AS id FROM agent) a""";

  private static final String MESSAGES =
      """
      INSERT INTO message (id, conversation_id, inbox_id, message_type, content, sender_kind,
        sender_id, status, created_at, updated_at)
      SELECT seq, (seq - 1) DIV %1$d * %2$d + 1 + (seq - 1) %% %2$d, i.id,
        IF((seq DIV %2$d) %% 2 = 0, 'INCOMING', 'OUTGOING'),
        CONCAT('Mensagem ', seq, ': o pedido saiu ontem e deve chegar até sexta-feira.'),
        IF((seq DIV %2$d) %% 2 = 0, 'CONTACT', 'AGENT'),
        IF((seq DIV %2$d) %% 2 = 0,
          1 + ((seq - 1) DIV %1$d * %2$d + 1 + (seq - 1) %% %2$d) DIV %3$d, a.id),
        'SENT', '2024-01-01' + INTERVAL seq SECOND, '2024-01-01' + INTERVAL seq SECOND
      FROM seq_%4$d_to_%5$d
        JOIN (SELECT MIN(id) AS id FROM inbox) i JOIN (SELECT MIN(id) AS id FROM agent) a""";

  private final DatabaseSettings database;

  Archive(DatabaseSettings database) {
    this.database = database;
  }

  /** Fills an account that has an inbox and an agent and nothing else with so many. */
  void fill(Place place, int conversations) {
    String name = new TenantId(place.account()).schema();
    try (Connection connection =
            DriverManager.getConnection(
                database.url(""),
                DatabaseUser.APP.userName(),
                database.passwordOf(DatabaseUser.APP));
        Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE " + name);
      statement.execute("USE " + name);
      statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
      fill(statement, conversations);
    } catch (SQLException e) {
      throw new IllegalStateException("The archive of " + name + " cannot be filled", e);
    }
  }

  private static void fill(Statement statement, int conversations) throws SQLException {
    int contacts = 1 + conversations / PER_CONTACT;
    pieces(statement, contacts, (from, to) -> CONTACTS.formatted(from, to));
    pieces(statement, contacts, (from, to) -> SESSIONS.formatted(from, to));
    int open = conversations - OPEN;
    int together = AT_ONCE * MESSAGES_EACH;
    pieces(
        statement,
        conversations,
        (from, to) ->
            CONVERSATIONS.formatted(
                PER_CONTACT, open, open - ASIDE, AT_ONCE, together, from, to, MESSAGES_EACH));
    pieces(
        statement,
        conversations * MESSAGES_EACH,
        (from, to) -> MESSAGES.formatted(together, AT_ONCE, PER_CONTACT, from, to));
    statement.execute("UPDATE account SET next_conversation_no = " + (conversations + 1));
  }

  private static void pieces(Statement statement, int all, Piece piece) throws SQLException {
    for (int from = 1; from <= all; from += PIECE) {
      statement.execute(piece.sql(from, Math.min(all, from + PIECE - 1)));
    }
  }

  /** The statement for the rows from one number to another. */
  private interface Piece {
    String sql(int from, int to);
  }
}
