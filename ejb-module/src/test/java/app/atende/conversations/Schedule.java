package app.atende.conversations;

import app.atende.config.Now;
import app.atende.files.AttachmentQueries;
import app.atende.files.Attachments;
import app.atende.files.NewFile;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Carla's conversation, and what agents schedule in it. */
public record Schedule(Rooms rooms, ConversationId row, DisplayId lost) {

  /** She has written. */
  public static Schedule open(Rooms rooms) {
    DisplayId lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
    ConversationQueries queries = rooms.get(ConversationQueries.class);
    return new Schedule(rooms, rooms.call(() -> queries.detail(lost, Rooms.OLGA)).row(), lost);
  }

  /** So many hours from now, in whole milliseconds. */
  public Instant in(int hours) {
    Instant time = rooms.get(Now.class).instant().plus(hours, ChronoUnit.HOURS);
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Somebody schedules this. */
  public ScheduledMessageId create(ScheduledMessageEdit edit, Actor actor) {
    return rooms.call(() -> desk().create(lost, edit, actor));
  }

  /** Somebody changes one. */
  public void change(ScheduledMessageId id, ScheduledMessageEdit edit, Actor actor) {
    rooms.run(() -> desk().change(lost, id, edit, actor));
  }

  /** Somebody takes one back. */
  public void cancel(ScheduledMessageId id, long version, Actor actor) {
    rooms.run(() -> desk().cancel(lost, id, version, actor));
  }

  /** The alarm for this time rings. */
  public void ring(ScheduledMessageId id, Instant at) {
    rooms.run(() -> desk().send(row, id, at, Actor.SYSTEM));
  }

  /** What an agent sees of them. */
  public List<ScheduledMessageLine> list(Actor actor) {
    return rooms.call(() -> desk().list(lost, actor));
  }

  /** One of them. */
  public ScheduledMessageLine line(ScheduledMessageId id) {
    return list(Rooms.OLGA).stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  /** One with all that it says. */
  public ScheduledMessageDetail get(ScheduledMessageId id) {
    return rooms.call(() -> desk().get(lost, id, Rooms.OLGA));
  }

  /** What was sent to Carla, the oldest first. */
  public List<TimelineMessage> sent() {
    return thread().stream().filter(one -> one.type() == MessageType.OUTGOING).toList();
  }

  /** The lines that say what was done, the oldest first. */
  public List<Activity> lines() {
    return thread().stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .toList();
  }

  /** What was done last. */
  public Activity newestLine() {
    List<Activity> lines = lines();
    return lines.get(lines.size() - 1);
  }

  private List<TimelineMessage> thread() {
    Timelines timelines = rooms.get(Timelines.class);
    return rooms.call(() -> timelines.thread(lost, TimelineSlice.latest(), Rooms.OLGA));
  }

  /** How the conversation stands. */
  public ConversationCard card() {
    ConversationQueries queries = rooms.get(ConversationQueries.class);
    return rooms.call(() -> queries.card(lost, Rooms.OLGA)).orElseThrow();
  }

  /** An agent sends a file up for this conversation; its key. */
  public String upload(String name, Actor actor) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    NewFile file = new NewFile(new ByteArrayInputStream(bytes), name, row.value());
    return rooms.call(() -> rooms.get(Attachments.class).receive(file, actor)).key();
  }

  /** Whether a file is there, row and bytes. */
  public boolean isThere(String key) {
    AttachmentQueries files = rooms.get(AttachmentQueries.class);
    return rooms.call(() -> files.open(key, Rooms.OLGA)).isPresent();
  }

  /** The desk. */
  public ScheduledMessages desk() {
    return rooms.get(ScheduledMessages.class);
  }
}
