package app.atende.conversations;

import app.atende.rooms.Rooms;

/**
 * A large account: 20,000 conversations, every fifth at Sales, of which Ada is no member; every
 * tenth open, every seventh Ada's, every eleventh Ben's. Each has a contact of its own and one
 * message with a file.
 */
final class LargeAccount {

  static final int CONVERSATIONS = 20_000;

  private LargeAccount() {}

  static Rooms open() {
    Rooms rooms = new Rooms();
    rooms.sql(
        "INSERT INTO contact (id, name, email, phone_number, phone_key, created_at, updated_at)"
            + " SELECT seq, CONCAT('Contato ', seq), CONCAT('c', seq, '@example.com'),"
            + " CONCAT('+5511', 900000000 + seq), CONCAT('+5511', 900000000 + seq), NOW(6), NOW(6)"
            + " FROM seq_1_to_20000",
        "INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash,"
            + " pubsub_secret, created_at, updated_at) SELECT seq, seq, IF(seq % 5 = 0, 2, 1), seq,"
            + " UNHEX(SHA2(seq, 256)), '', NOW(6), NOW(6) FROM seq_1_to_20000",
        "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, priority, assignee_id, opened_at, waiting_since, last_activity_at,"
            + " last_message_id, created_at, updated_at)"
            + " SELECT seq, seq, UUID(), IF(seq % 5 = 0, 2, 1), seq, seq,"
            + " IF(seq % 10 = 3, 'OPEN', 'RESOLVED'), seq % 5,"
            + " CASE WHEN seq % 7 = 0 THEN 2 WHEN seq % 11 = 0 THEN 3 END,"
            + " '2026-01-01', IF(seq % 20 = 3, '2026-01-01' + INTERVAL seq SECOND, NULL),"
            + " '2026-02-01' + INTERVAL (seq * 7919 % 20011) SECOND, seq, '2026-01-01', '2026-01-01'"
            + " FROM seq_1_to_20000",
        "INSERT INTO message (id, conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT seq, seq, IF(seq % 5 = 0, 2, 1),"
            + " 'INCOMING', CONCAT('Mensagem ', seq), 'CONTACT', seq, 'SENT', NOW(6), NOW(6)"
            + " FROM seq_1_to_20000",
        "INSERT INTO attachment (message_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) SELECT seq, seq, seq, 'FILE',"
            + " 'a.txt', 'text/plain', 1, 'CONTACT', NOW(6) FROM seq_1_to_20000",
        "ANALYZE TABLE conversation, message, contact, contact_inbox, attachment");
    return rooms;
  }
}
