package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.events.Cause;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.events.RunsTwiceContract;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.Inboxes;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inbox leaves behind goes piece by piece; what is another inbox's stays. */
class RemoveInboxTest implements RunsTwiceContract {

  private static final int CONVERSATIONS = 450;
  private static final int AT_SALES = 50;
  private static final String INBOX = "IF(seq % 10 = 0, 2, 1)";
  private static final String ALL = " FROM seq_1_to_" + (CONVERSATIONS + AT_SALES);
  private static final List<String> TABLES =
      List.of(
          "inbox",
          "contact_inbox",
          "conversation",
          "message",
          "scheduled_message",
          "attachment",
          "receipt",
          "sent_once",
          "inbound_payload");

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    fill(rooms);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  /** Every tenth conversation stands at Sales; each has a message with a file, and a later one. */
  private static void fill(Rooms rooms) {
    fillConversations(rooms);
    fillLater(rooms);
    fillTraces(rooms);
  }

  private static void fillConversations(Rooms rooms) {
    rooms.sql(
        "INSERT INTO contact (id, name, created_at, updated_at)"
            + " SELECT seq, CONCAT('Contato ', seq), NOW(6), NOW(6)"
            + ALL,
        "INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash,"
            + " pubsub_secret, created_at, updated_at) SELECT seq, seq, "
            + INBOX
            + ", seq, UNHEX(SHA2(seq, 256)), '', NOW(6), NOW(6)"
            + ALL,
        "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, opened_at, last_activity_at, created_at, updated_at)"
            + " SELECT seq, seq, UUID(), "
            + INBOX
            + ", seq, seq, 'OPEN', NOW(6), NOW(6), NOW(6), NOW(6)"
            + ALL,
        "INSERT INTO message (id, conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT seq, seq, "
            + INBOX
            + ", 'INCOMING', 'Olá', 'CONTACT', seq, 'SENT', NOW(6), NOW(6)"
            + ALL,
        "INSERT INTO attachment (message_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) SELECT seq, seq, MD5(seq),"
            + " 'FILE', 'a.txt', 'text/plain', 1, 'CONTACT', NOW(6)"
            + ALL);
  }

  private static void fillLater(Rooms rooms) {
    rooms.sql(
        "INSERT INTO scheduled_message (id, conversation_id, agent_id, agent_name, content,"
            + " file_count, send_at, state, written_at) SELECT seq, seq, 2, 'Ada', 'Olá', 1,"
            + " NOW(6), 'SCHEDULED', NOW(6)"
            + ALL,
        "INSERT INTO attachment (scheduled_message_id, conversation_id, public_key, storage_key,"
            + " file_type, file_name, content_type, byte_size, uploader_kind, created_at)"
            + " SELECT seq, seq, CONCAT('s', seq), MD5(CONCAT('s', seq)), 'FILE', 'a.txt',"
            + " 'text/plain', 1, 'AGENT', NOW(6)"
            + ALL
            + " WHERE seq % 10 <> 0");
  }

  private static void fillTraces(Rooms rooms) {
    rooms.sql(
        "INSERT INTO receipt (inbox_id, source_id, created_at) SELECT "
            + INBOX
            + ", seq, NOW(6)"
            + ALL,
        "INSERT INTO sent_once (sender_kind, sender_id, conversation_id, client_key, created_at)"
            + " SELECT 'CONTACT', seq, seq, seq, NOW(6)"
            + ALL,
        "INSERT INTO inbound_payload (inbox_id, channel_type, body, received_at) SELECT "
            + INBOX
            + ", 'API', '{}', NOW(6)"
            + ALL,
        "INSERT INTO reporting_event (name, at, conversation_id, inbox_id)"
            + " SELECT 'CONVERSATION_CREATED', NOW(6), seq, "
            + INBOX
            + ALL,
        "UPDATE account SET next_conversation_no = 1000");
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(RemoveInbox.class);
  }

  @Override
  public void runOnce() {
    delete();
    while (piece(SUPPORT)) {
      assertThat(rows()).isNotEmpty();
    }
  }

  @Override
  public Object outcome() {
    return rows();
  }

  @Test
  void whatItHadIsGoneAndTheOtherInboxIsWhole() {
    runOnce();
    assertThat(rows())
        .allSatisfy((table, count) -> assertThat(count).as(table).isEqualTo(left(table)));
    assertThat(asked("SELECT id FROM reporting_event")).hasSize(CONVERSATIONS + AT_SALES);
    assertThat(asked("SELECT id FROM contact")).hasSize(CONVERSATIONS + AT_SALES);
  }

  private static long left(String table) {
    return table.equals("inbox") ? 1 : AT_SALES;
  }

  @Test
  void noPieceIsLarge() {
    delete();
    long before = count("conversation");
    boolean isMore;
    do {
      isMore = piece(SUPPORT);
      long after = count("conversation");
      assertThat(before - after).isLessThanOrEqualTo(200);
      before = after;
    } while (isMore);
    assertThat(before).isEqualTo(AT_SALES);
  }

  @Test
  void whatDiedInTheMiddleGoesOnWithTheRest() {
    delete();
    piece(SUPPORT);
    assertThatThrownBy(
            () ->
                rooms.run(
                    () -> {
                      listener().handlePiece(note(SUPPORT));
                      throw new IllegalStateException("The node dies");
                    }))
        .hasMessage("The node dies");
    assertThat(count("conversation")).isGreaterThan(AT_SALES);
    runOnce();
    assertThat(count("conversation")).isEqualTo(AT_SALES);
    assertThat(count("inbox")).isEqualTo(1);
  }

  @Test
  void anInboxThatIsNotDeletedLosesNothing() {
    Map<String, Long> before = rows();
    assertThat(piece(SUPPORT)).isFalse();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void anotherAccountWithTheSameIdsLosesNothing() {
    try (Rooms globex = new Rooms()) {
      fill(globex);
      runOnce();
      assertThat(globex.call(() -> globex.ask("SELECT id FROM conversation")))
          .hasSize(CONVERSATIONS + AT_SALES);
      assertThat(globex.call(() -> globex.ask("SELECT id FROM inbox WHERE deleted_at IS NULL")))
          .hasSize(2);
    }
  }

  @Test
  void nobodyWhoBeginsAtAnotherInboxWaits() throws Exception {
    delete();
    ExecutorService dora = Executors.newSingleThreadExecutor();
    try {
      rooms.call(
          () -> {
            listener().handlePiece(note(SUPPORT));
            return dora.submit(this::begin).get(20, TimeUnit.SECONDS);
          });
    } finally {
      dora.shutdownNow();
    }
    assertThat(asked("SELECT id FROM conversation WHERE display_id >= 1000")).hasSize(1);
  }

  private Object begin() {
    Arrival arrival = Arrival.known(SALES, "dora", ContactProfile.EMPTY.withName("Dora"));
    ContactSession session =
        rooms.call(() -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
    return rooms.write(session, "Quanto custa?");
  }

  /** A second time it is not found: it is deleted once. */
  private void delete() {
    boolean isThere = !asked("SELECT id FROM inbox WHERE id = 1 AND deleted_at IS NULL").isEmpty();
    if (isThere) {
      rooms.callInRequest(
          () -> {
            rooms.get(Inboxes.class).delete(SUPPORT, "Support", OLGA);
            return null;
          });
    }
  }

  private boolean piece(InboxId inbox) {
    return rooms.call(() -> listener().handlePiece(note(inbox)));
  }

  private static EventNote note(InboxId inbox) {
    return EventNote.of(new InboxDeleted(inbox, Instant.EPOCH, new Cause("SYSTEM", 0)));
  }

  private List<?> asked(String sql) {
    return rooms.call(() -> rooms.ask(sql));
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    TABLES.forEach(table -> rows.put(table, count(table)));
    return rows;
  }

  private long count(String table) {
    return ((Number) asked("SELECT COUNT(*) FROM " + table).get(0)).longValue();
  }
}
