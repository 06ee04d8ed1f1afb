package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.Participants;
import app.atende.notifications.NoticeChange.Kind;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever listens is told which notices changed, and how. */
class NoticeChangesTest {

  private static final NoticeIncludes UNREAD = new NoticeIncludes(false, false, false);

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms(Heard.class);
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoIsToldIsToldByWhichNoticeAndTheSameOneAgainUntilHeReadsIt() {
    give(BEN);
    NoticeId first = entry().id();
    assertThat(changes()).containsExactly(NoticeChange.told(Map.of(idOf(BEN), first)));
    give(ADA);
    heard().clear();
    give(BEN);
    assertThat(changes()).containsExactly(NoticeChange.told(Map.of(idOf(BEN), first)));
  }

  @Test
  void eachOfManyIsToldByHisOwn() {
    rooms.run(() -> rooms.get(Participants.class).join(lost, ADA));
    rooms.run(() -> rooms.get(Participants.class).join(lost, BEN));
    heard().clear();
    rooms.write(carla, "Alô?");
    NoticeChange told = changes().get(0);
    assertThat(changes()).hasSize(1);
    assertThat(told.kind()).isEqualTo(Kind.TOLD);
    assertThat(told.notices()).containsOnlyKeys(idOf(ADA), idOf(BEN));
    assertThat(told.of(idOf(BEN))).containsExactly(entry().id());
    assertThat(told.of(idOf(ADA))).hasSize(1).doesNotContainAnyElementsOf(told.of(idOf(BEN)));
    assertThat(told.of(idOf(OLGA))).isEmpty();
  }

  @Test
  void whatIsReadUnreadAndPutAsideIsNamed() {
    give(BEN);
    NoticeId id = entry().id();
    NoticeChange changed = NoticeChange.changed(idOf(BEN), id);
    heard().clear();
    rooms.run(() -> notices().markRead(id, BEN));
    rooms.run(() -> notices().markRead(id, BEN));
    rooms.run(() -> notices().markUnread(id, BEN));
    rooms.run(() -> snoozed().snooze(id, later(), BEN));
    rooms.run(() -> snoozed().bringBack(id, BEN));
    assertThat(changes()).containsExactly(changed, changed, changed, changed);
  }

  @Test
  void whatComesBackBesideTheLikeOfItIsGone() {
    give(BEN);
    NoticeId aside = entry().id();
    rooms.run(() -> snoozed().snooze(aside, later(), BEN));
    give(ADA);
    give(BEN);
    heard().clear();
    rooms.run(() -> snoozed().bringBack(aside, BEN));
    assertThat(changes()).containsExactly(NoticeChange.dropped(idOf(BEN), List.of(aside)));
  }

  @Test
  void allThatIsReadAtOnceIsNamedByItsConversationOrNotAtAll() {
    give(BEN);
    NoticeEntry told = entry();
    heard().clear();
    rooms.call(() -> rooms.get(Conversations.class).markRead(lost, BEN));
    rooms.run(() -> notices().markUnread(told.id(), BEN));
    rooms.run(() -> notices().markRead(lost, BEN));
    rooms.run(() -> notices().markUnread(told.id(), BEN));
    rooms.run(() -> notices().markAllRead(BEN));
    rooms.run(() -> notices().markAllRead(BEN));
    NoticeChange ofOne = NoticeChange.readOf(told.conversation(), idOf(BEN));
    assertThat(changes().stream().filter(change -> change.kind() == Kind.READ))
        .containsExactly(ofOne, ofOne, NoticeChange.readAll(idOf(BEN)));
  }

  @Test
  void whatIsDroppedIsNamedInOneStatement() {
    give(BEN);
    NoticeId first = entry().id();
    rooms.run(() -> notices().markRead(first, BEN));
    give(ADA);
    give(BEN);
    NoticeId second = entry().id();
    heard().clear();
    rooms.statements().clear();
    rooms.run(() -> notices().deleteRead(BEN));
    assertThat(rooms.statements().statements()).hasSize(1);
    rooms.run(() -> notices().deleteRead(BEN));
    rooms.run(() -> notices().deleteAll(BEN));
    rooms.run(() -> notices().deleteAll(BEN));
    assertThat(changes())
        .containsExactly(
            NoticeChange.dropped(idOf(BEN), List.of(first)),
            NoticeChange.dropped(idOf(BEN), List.of(second)));
  }

  @Test
  void ofVeryManyTheNewestAreNamed() {
    List<NoticeId> many = LongStream.rangeClosed(1, 300).mapToObj(NoticeId::new).toList();
    List<NoticeId> named = NoticeChange.dropped(idOf(BEN), many).of(idOf(BEN));
    assertThat(named).hasSize(NoticeChange.MOST_NAMED).startsWith(new NoticeId(300));
    assertThat(named).endsWith(new NoticeId(201));
  }

  @Test
  void ofAConversationTheNewestOfEachKindIsFoundThatWasRead() {
    give(BEN);
    rooms.run(() -> notices().markAllRead(BEN));
    give(ADA);
    give(BEN);
    NoticeEntry newest = entry();
    assertThat(readOf(newest, BEN)).extracting(NoticeEntry::id).doesNotContain(newest.id());
    rooms.write(carla, "Alô?");
    rooms.run(() -> notices().markAllRead(BEN));
    assertThat(readOf(newest, BEN)).extracting(NoticeEntry::id).containsExactly(newest.id());
    rooms.write(carla, "Alguém?");
    rooms.run(() -> notices().markAllRead(BEN));
    assertThat(readOf(newest, BEN))
        .extracting(NoticeEntry::kind)
        .containsExactly(NoticeKind.NEW_MESSAGE, NoticeKind.ASSIGNED);
    assertThat(readOf(newest, ADA)).extracting(NoticeEntry::id).doesNotContain(newest.id());
    assertThat(readOf(newest, carla.actor())).isEmpty();
    rooms.sql(
        "DELETE FROM inbox_member WHERE agent_id = 3", "UPDATE conversation SET assignee_id = 2");
    assertThat(readOf(newest, BEN)).as("what he sees no more").isEmpty();
  }

  @Test
  void whoIsNamedInANoteHearsItAlone() {
    MessageDraft note = MessageDraft.of("Veja, [@Ben](mention://user/3/Ben)");
    rooms.call(() -> rooms.get(Conversations.class).addNote(lost, note, OLGA));
    List<LiveNews> told =
        heard().news().stream().filter(one -> one.kind() == LiveKind.AGENT_MENTIONED).toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).audience().personal()).isTrue();
    assertThat(told.get(0).audience().agents()).containsExactly(idOf(BEN));
    assertThat(told.get(0).conversation().display()).isEqualTo(lost);
  }

  private List<NoticeEntry> readOf(NoticeEntry like, Actor reader) {
    return rooms.call(
        () -> rooms.get(NoticeEntryQueries.class).readOf(like.conversation(), reader));
  }

  private void give(Actor to) {
    rooms.call(() -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(to)), OLGA));
  }

  /** The newest one that Ben has not read. */
  private NoticeEntry entry() {
    return rooms.call(() -> rooms.get(NoticeEntryQueries.class).page(UNREAD, 0, 15, BEN)).get(0);
  }

  private Instant later() {
    return rooms.get(Now.class).instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
  }

  private List<NoticeChange> changes() {
    return heard().changes();
  }

  private Heard heard() {
    return rooms.get(Heard.class);
  }

  private Notices notices() {
    return rooms.get(Notices.class);
  }

  private SnoozedNotices snoozed() {
    return rooms.get(SnoozedNotices.class);
  }

  /** What was told. */
  @ApplicationScoped
  public static class Heard {

    private final List<NoticeChange> changes = new ArrayList<>();
    private final List<LiveNews> news = new ArrayList<>();

    void hear(@Observes NoticesChanged event) {
      changes.add(event.change());
    }

    void hear(@Observes LiveNews told) {
      news.add(told);
    }

    /** What became of notices, in its order. */
    public List<NoticeChange> changes() {
      return List.copyOf(changes);
    }

    /** What the live lane told. */
    public List<LiveNews> news() {
      return List.copyOf(news);
    }

    /** Forgets what was heard. */
    public void clear() {
      changes.clear();
      news.clear();
    }
  }
}
