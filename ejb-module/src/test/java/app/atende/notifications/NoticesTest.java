package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.Participants;
import app.atende.events.EventNote;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.notifications.internal.ForgetNotices;
import app.atende.notifications.internal.PerishableNotices;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoIsGivenAConversationIsToldUnlessHeTookIt() {
    give(BEN, ADA);
    give(ADA, ADA);
    assertThat(kinds(BEN)).containsExactly(NoticeKind.ASSIGNED);
    assertThat(kinds(ADA)).isEmpty();
    Notice notice = list(BEN).get(0);
    assertThat(notice.by()).isEqualTo("Ada");
    assertThat(notice.conversation().id()).isEqualTo(lost);
    assertThat(notice.unread()).isTrue();
  }

  @Test
  void manyMessagesAreOneNotice() {
    rooms.run(() -> participants().join(lost, BEN));
    IntStream.range(0, 5).forEach(i -> rooms.write(carla, "Alô " + i));
    assertThat(kinds(BEN)).containsExactly(NoticeKind.NEW_MESSAGE);
    assertThat(unread(BEN)).isEqualTo(1);
    Notice notice = list(BEN).get(0);
    assertThat(notice.message()).isEqualTo(notice.conversation().preview().id());
    rooms.run(() -> notices().markAllRead(BEN));
    rooms.write(carla, "Ainda aí?");
    assertThat(list(BEN)).extracting(Notice::unread).containsExactly(true, false);
  }

  @Test
  void whoWasGivenItNeedNotBeToldOfItsMessagesToo() {
    give(BEN, OLGA);
    rooms.write(carla, "Alô?");
    assertThat(kinds(BEN)).containsExactly(NoticeKind.ASSIGNED);
    rooms.run(() -> notices().markAllRead(BEN));
    rooms.write(carla, "Alô??");
    assertThat(kinds(BEN)).containsExactly(NoticeKind.NEW_MESSAGE, NoticeKind.ASSIGNED);
  }

  @Test
  void whoIsNamedIsTold() {
    note("Veja, [@Ben](mention://user/3/Ben)");
    assertThat(kinds(BEN)).containsExactly(NoticeKind.MENTIONED);
    assertThat(kinds(ADA)).isEmpty();
  }

  @Test
  void newConversationsAreToldToWhoeverWantsTo() {
    rooms.run(() -> notices().wish(NoticeKind.NEW_CONVERSATION, NoticeWay.CONSOLE, true, ADA));
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.CONSOLE, false, BEN));
    rooms.write(rooms.arrive("new", "Rui"), "Oi");
    give(BEN, OLGA);
    assertThat(kinds(ADA)).containsExactly(NoticeKind.NEW_CONVERSATION);
    assertThat(kinds(BEN)).isEmpty();
    assertThat(wanted(ADA, NoticeWay.CONSOLE)).containsExactlyElementsOf(NoticeKind.of(ADA));
    assertThat(wanted(BEN, NoticeWay.CONSOLE))
        .containsExactly(NoticeKind.MENTIONED, NoticeKind.NEW_MESSAGE);
  }

  @Test
  void eachWayIsWantedByItself() {
    assertThat(wanted(ADA, NoticeWay.MAIL)).containsExactly(NoticeKind.ASSIGNED);
    rooms.run(() -> notices().wish(NoticeKind.MENTIONED, NoticeWay.MAIL, true, ADA));
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.MAIL, false, ADA));
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.CONSOLE, false, ADA));
    rooms.run(() -> notices().wish(NoticeKind.ASSIGNED, NoticeWay.CONSOLE, true, ADA));
    assertThat(wanted(ADA, NoticeWay.MAIL)).containsExactly(NoticeKind.MENTIONED);
    assertThat(wanted(ADA, NoticeWay.CONSOLE))
        .containsExactly(NoticeKind.MENTIONED, NoticeKind.ASSIGNED, NoticeKind.NEW_MESSAGE);
    assertThat(wanted(BEN, NoticeWay.MAIL)).containsExactly(NoticeKind.ASSIGNED);
    rooms.run(() -> notices().wish(NoticeKind.NEW_MESSAGE, NoticeWay.PUSH, true, BEN));
    assertThat(wanted(BEN, NoticeWay.PUSH))
        .containsExactly(NoticeKind.ASSIGNED, NoticeKind.NEW_MESSAGE);
    assertThat(wanted(carla.actor(), NoticeWay.CONSOLE)).isEmpty();
  }

  @Test
  void whoReadsTheConversationHasReadWhatHeWasTold() {
    give(BEN, OLGA);
    note("[@Ada](mention://user/2/Ada)");
    rooms.call(() -> desk().markRead(lost, BEN));
    assertThat(unread(BEN)).isZero();
    assertThat(unread(ADA)).isEqualTo(1);
    rooms.run(() -> notices().markRead(lost, ADA));
    assertThat(unread(ADA)).isZero();
  }

  @Test
  void everybodyActsOnHisOwnOnly() {
    give(BEN, OLGA);
    NoticeId his = list(BEN).get(0).id();
    for (Runnable deed :
        List.<Runnable>of(() -> notices().markRead(his, ADA), () -> notices().delete(his, ADA))) {
      assertThatThrownBy(() -> rooms.run(deed))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("NOTICE_NOT_FOUND");
    }
    rooms.run(() -> notices().markAllRead(ADA));
    rooms.run(() -> notices().deleteRead(ADA));
    assertThat(unread(BEN)).isEqualTo(1);
    rooms.run(() -> notices().markRead(his, BEN));
    rooms.run(() -> notices().markRead(his, BEN));
    rooms.run(() -> notices().deleteRead(BEN));
    assertThat(list(BEN)).isEmpty();
    assertThat(
            rooms
                .call(() -> queries().list(NoticeSelection.NEWEST, null, 25, carla.actor()))
                .notices())
        .isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutAGap() {
    List<DisplayId> opened = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      DisplayId next = rooms.write(rooms.arrive("p" + i, "Rui"), "Oi").conversation();
      rooms.call(() -> desk().assign(next, Optional.of(idOf(BEN)), OLGA));
      opened.add(0, next);
    }
    rooms.sql("UPDATE notice SET at = '2026-11-01 12:00:00' WHERE id % 3 = 0");
    List<DisplayId> seen = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      NoticePage page = rooms.call(() -> queries().list(NoticeSelection.UNREAD, from, 2, BEN));
      page.notices().forEach(notice -> seen.add(notice.conversation().id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(opened);
    assertThatThrownBy(
            () -> rooms.call(() -> queries().list(NoticeSelection.UNREAD, "x' OR 1=1", 2, BEN)))
        .hasMessageContaining("VALUE_INVALID");
  }

  @Test
  void whoMaySeeTheConversationNoMoreIsToldNothingOfIt() {
    note("[@Ben](mention://user/3/Ben)");
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 3");
    assertThat(list(BEN)).isEmpty();
    rooms.write(carla, "Alô?");
    EventNote left = EventNote.of(new InboxMembersChanged(SUPPORT, Instant.EPOCH, OLGA.cause()));
    rooms.run(() -> rooms.get(ForgetNotices.class).handle(left));
    assertThat(unread(BEN)).isZero();
  }

  @Test
  void whatIsOldIsDropped() {
    give(BEN, OLGA);
    PerishableNotices old = rooms.get(PerishableNotices.class);
    assertThat(rooms.call(() -> old.drop(10))).isZero();
    rooms.sql("UPDATE notice SET at = at - INTERVAL 91 DAY");
    assertThat(rooms.call(() -> old.drop(10))).isEqualTo(1);
    assertThat(list(BEN)).isEmpty();
  }

  private void give(Actor to, Actor by) {
    rooms.call(() -> desk().assign(lost, Optional.of(idOf(to)), by));
  }

  private void note(String words) {
    rooms.call(() -> desk().addNote(lost, MessageDraft.of(words), OLGA));
  }

  private List<NoticeKind> kinds(Actor agent) {
    return list(agent).stream().map(Notice::kind).toList();
  }

  private List<Notice> list(Actor agent) {
    return rooms.call(() -> queries().list(NoticeSelection.NEWEST, null, 25, agent)).notices();
  }

  private List<NoticeKind> wanted(Actor agent, NoticeWay way) {
    NoticeWishes wishes = rooms.call(() -> queries().wishes(agent));
    return NoticeKind.of(agent).stream().filter(kind -> wishes.has(kind, way)).toList();
  }

  private long unread(Actor agent) {
    return rooms.call(() -> queries().unread(agent));
  }

  private NoticeQueries queries() {
    return rooms.get(NoticeQueries.class);
  }

  private Notices notices() {
    return rooms.get(Notices.class);
  }

  private Participants participants() {
    return rooms.get(Participants.class);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
