package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;

import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Agents who come, conversations that begin, and who has them. */
final class Shift {

  private final Rooms rooms;
  private int next;

  Shift(Rooms rooms) {
    this.rooms = rooms;
  }

  void come(Actor... agents) {
    for (Actor agent : agents) {
      rooms.sql(
          "REPLACE INTO agent_presence (agent_id, lease_until) VALUES ("
              + agent.id()
              + ", NOW(6) + INTERVAL 1 HOUR)");
    }
  }

  List<DisplayId> begin(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> rooms.write(rooms.arrive("c" + next++, "Carla"), "Oi").conversation())
        .toList();
  }

  /** Conversations that wait, made quickly. */
  void letWait(int many) {
    DisplayId first = begin(1).get(0);
    rooms.sql(
        "INSERT INTO conversation (display_id, uuid, inbox_id, contact_id, contact_inbox_id, status,"
            + " opened_at, waiting_since, last_activity_at, created_at, updated_at)"
            + " SELECT 1000 + seq, UUID(), inbox_id, contact_id, contact_inbox_id, status, opened_at,"
            + " waiting_since + INTERVAL seq SECOND, last_activity_at, created_at, updated_at"
            + " FROM conversation JOIN seq_1_to_"
            + (many - 1)
            + " WHERE display_id = "
            + first);
  }

  void drain(EventNote note) {
    boolean isMore;
    do {
      isMore = rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(note));
    } while (isMore);
  }

  static EventNote availability(Actor agent) {
    return EventNote.of(
        new AgentAvailabilityChanged(idOf(agent), Instant.EPOCH, Actor.SYSTEM.cause()));
  }

  static EventNote members() {
    return EventNote.of(new InboxMembersChanged(SUPPORT, Instant.EPOCH, Actor.SYSTEM.cause()));
  }

  Conversations desk() {
    return rooms.get(Conversations.class);
  }

  Long assignee(DisplayId id) {
    return rooms
        .call(() -> rooms.get(ConversationQueries.class).card(id, OLGA))
        .map(card -> card.assignee() == null ? null : card.assignee().id().value())
        .orElse(null);
  }

  List<ActivityKind> activities(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(line -> line.activity().kind())
        .toList();
  }

  List<Long> inOrderOfAssignment() {
    return numbers(
        "SELECT c.display_id FROM message m JOIN conversation c ON c.id = m.conversation_id"
            + " WHERE m.message_type = 'ACTIVITY' ORDER BY m.id");
  }

  long waiting() {
    return numbers("SELECT COUNT(*) FROM conversation WHERE assignee_id IS NULL").get(0);
  }

  long share(Actor agent) {
    return numbers("SELECT COUNT(*) FROM conversation WHERE assignee_id = " + agent.id()).get(0);
  }

  long outbox(String event) {
    return numbers(
            "SELECT COUNT(*) FROM atenderelay.outbox WHERE account_id = "
                + rooms.acme()
                + " AND listener = 'drain-queue' AND event = '"
                + event
                + "'")
        .get(0);
  }

  List<Long> numbers(String sql) {
    return rooms.call(
        () -> rooms.ask(sql).stream().map(number -> Row.of(number).number()).toList());
  }
}
