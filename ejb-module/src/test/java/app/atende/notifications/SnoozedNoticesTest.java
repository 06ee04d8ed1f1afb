package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Participants;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.notifications.internal.PerishableNotices;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnoozedNoticesTest implements RunsTwiceContract {

  private static final String ALARMS =
      " FROM atenderelay.outbox WHERE listener = 'wake-notice' AND account_id = ";

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;
  private NoticeId told;
  private Instant until;

  @BeforeEach
  void putAside() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(() -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(BEN)), OLGA));
    told = list(NoticeSelection.NEWEST).get(0).id();
    until = now().instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    snooze(until);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itStandsAsideAndNobodyCountsIt() {
    assertThat(list(NoticeSelection.NEWEST)).isEmpty();
    assertThat(list(NoticeSelection.UNREAD)).isEmpty();
    assertThat(unread()).isZero();
    assertThat(list(NoticeSelection.SNOOZED)).extracting(Notice::snoozedUntil).contains(until);
    rooms.run(() -> rooms.get(Notices.class).deleteRead(BEN));
    rooms.run(() -> rooms.get(Notices.class).markAllRead(BEN));
    assertThat(list(NoticeSelection.SNOOZED)).hasSize(1);
  }

  @Test
  void itComesBackUnreadAndNewestWhenItsTimeHasCome() {
    List<Row> rows = alarms("available_at");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).instant()).isEqualTo(until);
    runOnce();
    Notice back = list(NoticeSelection.UNREAD).get(0);
    assertThat(back.id()).isEqualTo(told);
    assertThat(back.at()).isEqualTo(until);
    assertThat(back.snoozedUntil()).isNull();
    assertThat(list(NoticeSelection.SNOOZED)).isEmpty();
  }

  @Test
  void onlyTheLastTimeCounts() {
    Instant later = until.plus(1, ChronoUnit.HOURS);
    List<EventNote> first = notes();
    snooze(later);
    first.forEach(note -> rooms.run(() -> listener().handle(note)));
    assertThat(list(NoticeSelection.SNOOZED)).extracting(Notice::snoozedUntil).contains(later);
  }

  @Test
  void whatIsToldAnewMeanwhileIsOneThingToReadNotTwo() {
    rooms.call(() -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(ADA)), OLGA));
    rooms.call(() -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(BEN)), OLGA));
    assertThat(unread()).isEqualTo(1);
    runOnce();
    assertThat(unread()).isEqualTo(1);
    assertThat(list(NoticeSelection.NEWEST)).hasSize(1);
    assertThat(list(NoticeSelection.SNOOZED)).isEmpty();
  }

  @Test
  void itIsBroughtBackByHandToWhereItStood() {
    Instant stood = list(NoticeSelection.SNOOZED).get(0).at();
    rooms.run(() -> desk().bringBack(told, BEN));
    rooms.run(() -> desk().bringBack(told, BEN));
    assertThat(list(NoticeSelection.UNREAD)).extracting(Notice::at).containsExactly(stood);
    runOnce();
    assertThat(list(NoticeSelection.UNREAD)).extracting(Notice::at).containsExactly(stood);
  }

  @Test
  void everybodyPutsAsideHisOwnOnlyAndForATimeToCome() {
    for (Runnable deed :
        List.<Runnable>of(
            () -> desk().snooze(told, until, ADA), () -> desk().bringBack(told, ADA))) {
      assertThatThrownBy(() -> rooms.run(deed)).hasMessageContaining("NOTICE_NOT_FOUND");
    }
    assertThatThrownBy(() -> snooze(now().instant())).hasMessageContaining("TIME_PAST");
    assertThatThrownBy(() -> rooms.run(() -> desk().snooze(told, until, carla.actor())))
        .hasMessageContaining("NOT_PERMITTED");
  }

  @Test
  void theNightMakesUpForALostAlarmAndLeavesThoseThatMayStillRing() {
    assertThat(wakeOverdue()).isZero();
    now().pass(Duration.ofMinutes(65));
    assertThat(wakeOverdue()).isZero();
    now().pass(Duration.ofMinutes(10));
    assertThat(wakeOverdue()).isEqualTo(1);
    assertThat(unread()).isEqualTo(1);
    assertThat(wakeOverdue()).isZero();
  }

  @Test
  void whatIsAsideDoesNotPerish() {
    rooms.sql("UPDATE notice SET at = at - INTERVAL 91 DAY");
    assertThat(rooms.call(() -> rooms.get(PerishableNotices.class).drop(10))).isZero();
  }

  @Test
  void theListRunsEitherWayWithoutAGap() {
    rooms.run(() -> desk().bringBack(told, BEN));
    for (int i = 0; i < 4; i++) {
      DisplayId next = rooms.write(rooms.arrive("p" + i, "Rui"), "Oi").conversation();
      rooms.run(() -> rooms.get(Participants.class).join(next, BEN));
      rooms.call(() -> rooms.get(Conversations.class).assign(next, Optional.of(idOf(BEN)), OLGA));
    }
    rooms.sql("UPDATE notice SET at = '2026-11-01 12:00:00' WHERE id % 2 = 0");
    NoticeSelection oldest = new NoticeSelection(NoticeShow.ALL, true);
    List<NoticeId> newestFirst = list(NoticeSelection.NEWEST).stream().map(Notice::id).toList();
    assertThat(paged(oldest))
        .containsExactlyElementsOf(list(oldest).stream().map(Notice::id).toList())
        .containsExactlyInAnyOrderElementsOf(newestFirst)
        .first()
        .isEqualTo(newestFirst.get(newestFirst.size() - 1));
    newestFirst.forEach(
        id -> rooms.run(() -> desk().snooze(id, until.plusMillis(id.value()), BEN)));
    assertThat(paged(NoticeSelection.SNOOZED))
        .hasSize(5)
        .isSortedAccordingTo((one, other) -> Long.compare(one.value(), other.value()));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(WakeNotice.class);
  }

  @Override
  public void runOnce() {
    notes().forEach(note -> rooms.run(() -> listener().handle(note)));
  }

  @Override
  public Object outcome() {
    return list(NoticeSelection.NEWEST);
  }

  private List<EventNote> notes() {
    return alarms("event, payload").stream()
        .map(row -> NotePaper.read(row.text(), row.text()))
        .toList();
  }

  private List<Row> alarms(String columns) {
    return rooms.call(
        () ->
            rooms.ask("SELECT " + columns + ALARMS + rooms.acme()).stream().map(Row::of).toList());
  }

  private int wakeOverdue() {
    return rooms.call(() -> desk().wakeOverdue(10, Actor.SYSTEM));
  }

  private void snooze(Instant time) {
    rooms.run(() -> desk().snooze(told, time, BEN));
  }

  private List<NoticeId> paged(NoticeSelection selection) {
    List<NoticeId> seen = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      NoticePage page = rooms.call(() -> queries().list(selection, from, 2, BEN));
      page.notices().forEach(notice -> seen.add(notice.id()));
      cursor = page.next();
    } while (cursor != null);
    return seen;
  }

  private List<Notice> list(NoticeSelection selection) {
    return rooms.call(() -> queries().list(selection, null, 25, BEN)).notices();
  }

  private long unread() {
    return rooms.call(() -> queries().unread(BEN));
  }

  private NoticeQueries queries() {
    return rooms.get(NoticeQueries.class);
  }

  private SnoozedNotices desk() {
    return rooms.get(SnoozedNotices.class);
  }

  private Now now() {
    return rooms.get(Now.class);
  }
}
