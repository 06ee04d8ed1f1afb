package app.atende.conversations.internal;

import app.atende.rooms.Rooms;
import java.util.List;

/**
 * Conversations that an agent or a team has, a test's many rows at once, and one that is somebody
 * else's.
 *
 * @param column of the conversation that says who has it
 * @param holder who has most of them
 * @param other who has one
 */
record Held(Rooms rooms, String column, long holder, long other) {
  private static final String COLUMNS =
      "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
          + " opened_at, last_activity_at, created_at, updated_at, status, %s)";
  private static final String VALUES =
      " SELECT seq, seq, UUID(), 1, 1, 1, NOW(6), NOW(6), NOW(6), NOW(6), %s, %d"
          + " FROM seq_%d_to_%d";

  /** Gives the holder so many that are open, pending or snoozed, and so many resolved ones. */
  void give(int open, int resolved) {
    rooms.sql(
        "INSERT INTO contact (id, name, created_at, updated_at)"
            + " VALUES (1, 'Carla', NOW(6), NOW(6))",
        "INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash,"
            + " pubsub_secret, created_at, updated_at)"
            + " VALUES (1, 1, 1, 'carla', UNHEX(SHA2(1, 256)), '', NOW(6), NOW(6))");
    String status =
        "IF(seq <= " + open + ", ELT(1 + seq % 3, 'OPEN', 'PENDING', 'SNOOZED'), 'RESOLVED')";
    insert(status, holder, 1, open + resolved);
    insert("'OPEN'", other, 5000, 5000);
  }

  private void insert(String status, long owner, int from, int to) {
    rooms.sql(COLUMNS.formatted(column) + VALUES.formatted(status, owner, from, to));
  }

  /** How many the holder has. */
  long left() {
    return count(holder);
  }

  /** How many the other one has. */
  long others() {
    return count(other);
  }

  private long count(long owner) {
    return ask("SELECT id FROM conversation WHERE " + column + " = " + owner).size();
  }

  /** How many lines of the threads tell of it. */
  long lines() {
    return ask("SELECT id FROM message WHERE message_type = 'ACTIVITY'").size();
  }

  /** Whether there are any at all. */
  boolean isGiven() {
    return !ask("SELECT id FROM conversation").isEmpty();
  }

  private List<?> ask(String sql) {
    return rooms.call(() -> rooms.ask(sql));
  }
}
