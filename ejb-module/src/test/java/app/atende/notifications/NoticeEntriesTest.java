package app.atende.notifications;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices as programs turn their pages, and what only programs do with them. */
class NoticeEntriesTest {

  /** Columns of a plan. */
  private static final int TABLE = 2;

  private static final int KEY = 5;

  private static final NoticeIncludes UNREAD = new NoticeIncludes(false, false, false);
  private static final NoticeIncludes READ = new NoticeIncludes(true, false, false);
  private static final NoticeIncludes SNOOZED = new NoticeIncludes(false, true, false);
  private static final NoticeIncludes ALL = new NoticeIncludes(true, true, true);

  private Rooms rooms;
  private ContactSession carla;
  private NoticeEntry older;
  private NoticeEntry newer;

  @BeforeEach
  void tellTwice() {
    rooms = new Rooms();
    carla = rooms.carla();
    give(rooms.write(carla, "A encomenda sumiu").conversation());
    give(rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation());
    List<NoticeEntry> both = page(UNREAD, 0, 15, BEN);
    newer = both.get(0);
    older = both.get(1);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void pagesShowEachOnceAndNothingBehindTheEnd() {
    assertThat(older.at()).isBefore(newer.at());
    assertThat(newer.own()).isTrue();
    assertThat(page(UNREAD, 0, 1, BEN)).containsExactly(newer);
    assertThat(page(UNREAD, 1, 1, BEN)).containsExactly(older);
    assertThat(page(UNREAD, 2, 1, BEN)).isEmpty();
    assertThat(page(ALL, 0, 15, BEN)).containsExactly(older, newer);
    assertThat(page(UNREAD, NoticeEntryQueries.MOST, 15, BEN)).isEmpty();
    assertThat(page(UNREAD, 0, 15, ADA)).isEmpty();
    assertThat(page(UNREAD, 0, 15, carla.actor())).isEmpty();
  }

  @Test
  void whatIsReadAndWhatIsAsideStandsThereOnlyForWhoAsks() {
    rooms.run(() -> notices().markRead(newer.id(), BEN));
    rooms.run(() -> rooms.get(SnoozedNotices.class).snooze(older.id(), later(), BEN));
    assertThat(ids(UNREAD)).isEmpty();
    assertThat(ids(READ)).containsExactly(newer.id());
    assertThat(ids(SNOOZED)).containsExactly(older.id());
    assertThat(ids(ALL)).containsExactly(older.id(), newer.id());
    assertThat(count(UNREAD)).isZero();
    assertThat(count(ALL)).isEqualTo(2);
    assertThat(get(newer.id()).isRead()).isTrue();
    assertThat(get(older.id()).isRead()).isFalse();
  }

  @Test
  void whatWasReadIsUnreadAgainUnlessTheLikeOfItIs() {
    rooms.run(() -> notices().markRead(newer.conversation(), BEN));
    assertThat(ids(UNREAD)).containsExactly(older.id());
    rooms.run(() -> notices().markUnread(newer.id(), BEN));
    assertThat(ids(UNREAD)).containsExactly(newer.id(), older.id());
    rooms.run(() -> notices().markRead(newer.id(), BEN));
    rooms.sql(
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id, at)"
            + " SELECT agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id, NOW(6)"
            + " FROM notice WHERE id = "
            + newer.id());
    rooms.run(() -> notices().markUnread(newer.id(), BEN));
    assertThat(get(newer.id()).isRead()).isTrue();
    assertThat(count(UNREAD)).isEqualTo(2);
  }

  @Test
  void whatIsAsideComesBackWhenItIsToBeReadAgain() {
    rooms.run(() -> rooms.get(SnoozedNotices.class).snooze(older.id(), later(), BEN));
    rooms.run(() -> notices().markUnread(older.id(), BEN));
    assertThat(ids(UNREAD)).containsExactly(newer.id(), older.id());
    Instant never = later().plus(Duration.ofDays(9000));
    assertThatThrownBy(
            () -> rooms.run(() -> rooms.get(SnoozedNotices.class).snooze(older.id(), never, BEN)))
        .hasMessageContaining("TIME_TOO_FAR");
  }

  @Test
  void everybodyReachesHisOwnOnly() {
    rooms.run(() -> notices().deleteAll(ADA));
    rooms.run(() -> notices().markRead(newer.conversation(), ADA));
    assertThat(count(UNREAD)).isEqualTo(2);
    for (Actor other : List.of(ADA, OLGA, carla.actor())) {
      assertThatThrownBy(() -> rooms.call(() -> queries().get(newer.id(), other)))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("NOTICE_NOT_FOUND");
      assertThatThrownBy(() -> rooms.run(() -> notices().markUnread(newer.id(), other)))
          .isInstanceOf(DomainException.class);
    }
    rooms.run(() -> notices().deleteAll(BEN));
    assertThat(count(ALL)).isZero();
  }

  @Test
  void whoSeesAConversationNoMoreIsNotToldOfIt() {
    rooms.sql(
        "DELETE FROM inbox_member WHERE agent_id = 3 AND inbox_id = " + SUPPORT,
        "UPDATE conversation SET assignee_id = NULL WHERE id = " + newer.conversation());
    assertThat(ids(UNREAD)).containsExactly(older.id());
    assertThat(count(UNREAD)).isEqualTo(1);
    assertThat(get(newer.id()).own()).isFalse();
  }

  @Test
  void aPageOfManyIsReadFromItsIndex() {
    rooms.sql(
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id,"
            + " unread, at) SELECT IF(seq % 2, 3, 2), 'ASSIGNED', 1, 1, 'SYSTEM', 0,"
            + " NULL, '2026-01-01' + INTERVAL seq SECOND FROM seq_1_to_20000",
        "ANALYZE TABLE notice");
    rooms.statements().clear();
    assertThat(page(READ, 30, 15, BEN)).hasSize(15);
    assertThat(count(READ)).isEqualTo(NoticeEntryQueries.MOST);
    List<String> asked = rooms.statements().statements();
    assertThat(asked).hasSize(2);
    assertThat(plan(asked.get(0))).contains("notice_of_agent").doesNotContain("filesort");
  }

  @Test
  void whatWasReadOfAConversationIsFoundByItAmongMany() {
    rooms.sql(
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id,"
            + " unread, at) SELECT 3, 'ASSIGNED', 1000 + seq % 5000, 1, 'SYSTEM', 0,"
            + " NULL, '2026-01-01' + INTERVAL seq SECOND FROM seq_1_to_20000",
        "ANALYZE TABLE notice");
    rooms.run(() -> notices().markRead(newer.id(), BEN));
    rooms.statements().clear();
    assertThat(rooms.call(() -> queries().readOf(newer.conversation(), BEN)))
        .extracting(NoticeEntry::id)
        .containsExactly(newer.id());
    List<String> asked = rooms.statements().statements();
    assertThat(asked).hasSize(1);
    assertThat(keyOfNotices(asked.get(0)))
        .isIn("notice_of_conversation", "notice_unread_once_of_each");
  }

  private String keyOfNotices(String statement) {
    return explain(statement).stream()
        .filter(row -> "n".equals(row[TABLE]))
        .map(row -> (String) row[KEY])
        .findFirst()
        .orElseThrow();
  }

  private String plan(String statement) {
    return explain(statement).stream().map(Arrays::toString).collect(Collectors.joining("\n"));
  }

  private List<Object[]> explain(String statement) {
    String filled = statement.replaceAll("(?s)\\s+bind =>.*", "").replace("?", "3");
    return rooms.call(() -> rooms.ask("EXPLAIN " + filled)).stream()
        .map(Object[].class::cast)
        .toList();
  }

  private void give(DisplayId conversation) {
    rooms.call(
        () -> rooms.get(Conversations.class).assign(conversation, Optional.of(idOf(BEN)), OLGA));
  }

  private List<NoticeId> ids(NoticeIncludes includes) {
    return page(includes, 0, 15, BEN).stream().map(NoticeEntry::id).toList();
  }

  private List<NoticeEntry> page(NoticeIncludes includes, int first, int rows, Actor agent) {
    return rooms.call(() -> queries().page(includes, first, rows, agent));
  }

  private long count(NoticeIncludes includes) {
    return rooms.call(() -> queries().count(includes, BEN));
  }

  private NoticeEntry get(NoticeId id) {
    return rooms.call(() -> queries().get(id, BEN));
  }

  private Instant later() {
    return rooms.get(Now.class).instant().plus(Duration.ofHours(2));
  }

  private NoticeEntryQueries queries() {
    return rooms.get(NoticeEntryQueries.class);
  }

  private Notices notices() {
    return rooms.get(Notices.class);
  }
}
