package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.TeamId;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.internal.IdleStore;
import app.atende.filters.KeptFilterId;
import app.atende.inboxes.InboxId;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticeSelection;
import app.atende.notifications.NoticeShow;
import app.atende.notifications.SnoozedNotices;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How the database finds what is read all day, in a large account: always by an index, and what it
 * sorts by itself it sorts only up to a page.
 */
class QueryPlansTest {

  private static final DisplayId CONVERSATION = new DisplayId(4713);
  @RegisterExtension private static final Rooms rooms = LargeAccount.open();

  @BeforeAll
  static void proveOne() {
    rooms.sql("UPDATE contact_inbox SET hmac_verified = TRUE WHERE id = " + CONVERSATION);
  }

  @ParameterizedTest
  @EnumSource
  void everyListComesFromAnIndex(ConversationSort sort) {
    for (Actor actor : List.of(OLGA, ADA)) {
      for (ConversationTab tab : ConversationTab.values()) {
        for (InboxId inbox : new InboxId[] {null, Rooms.SUPPORT}) {
          for (ConversationStatus status :
              new ConversationStatus[] {ConversationStatus.OPEN, ConversationStatus.RESOLVED}) {
            demandPlanned(
                () -> firstAndSecond(new ConversationFilter(tab, status, sort, inbox, null), actor),
                actor.name() + " " + tab + " " + status + " " + inbox);
          }
        }
      }
    }
  }

  @Test
  void aListOfEveryStatusComesFromAnIndex() {
    for (Actor actor : List.of(OLGA, ADA)) {
      for (ConversationTab tab : ConversationTab.values()) {
        demandPlanned(
            () ->
                firstAndSecond(
                    new ConversationFilter(
                        tab, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null),
                    actor),
            actor.name() + " " + tab);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCircleComesFromIndexes(ConversationCircle circle) {
    rooms.sql(
        "INSERT IGNORE INTO participant (agent_id, conversation_id, created_at)"
            + " SELECT 1 + seq % 2, seq, NOW(6) FROM seq_1_to_20000 WHERE seq % 40 < 2",
        "INSERT IGNORE INTO mention (agent_id, conversation_id, mentioned_at)"
            + " SELECT 1 + seq % 2, seq, NOW(6) FROM seq_1_to_20000 WHERE seq % 400 < 2",
        "ANALYZE TABLE participant, mention");
    for (Actor actor : List.of(OLGA, ADA)) {
      ConversationFilter filter = ConversationFilter.open(ConversationTab.ALL).within(circle);
      demandPlanned(() -> firstAndSecond(filter, actor), actor.name() + " " + circle);
      demandPlanned(() -> queries().counts(filter, actor), actor.name() + " counts " + circle);
    }
  }

  @Test
  void aSearchComesFromAnIndex() {
    for (String words : List.of("Contato 47", "c4711@example.com", "+55119000047", "#4711")) {
      demandPlanned(
          () ->
              queries()
                  .list(
                      new ConversationFilter(
                          ConversationTab.ALL,
                          null,
                          ConversationSort.LAST_ACTIVITY_AT_DESC,
                          null,
                          words),
                      null,
                      25,
                      OLGA),
          words);
    }
  }

  @Test
  void theNumbersOfTheTabsComeFromIndexes() {
    for (Actor actor : List.of(OLGA, ADA)) {
      for (InboxId inbox : new InboxId[] {null, Rooms.SUPPORT}) {
        demandPlanned(
            () ->
                queries()
                    .counts(
                        new ConversationFilter(
                            ConversationTab.ALL,
                            ConversationStatus.OPEN,
                            ConversationSort.LAST_ACTIVITY_AT_DESC,
                            inbox,
                            null),
                        actor),
            actor.name() + " " + inbox);
      }
    }
  }

  @Test
  void aSingleConversationComesFromIndexes() {
    for (Actor actor : List.of(OLGA, ADA)) {
      demandPlanned(() -> queries().card(CONVERSATION, actor), "card");
      demandPlanned(() -> queries().detail(CONVERSATION, actor), "detail");
      demandPlanned(
          () -> queries().ofContact(new ContactId(CONVERSATION.value()), 20, actor), "of contact");
    }
  }

  @Test
  void aListOfALabelOrATeamComesFromIndexes() {
    for (Actor actor : List.of(OLGA, ADA)) {
      ConversationFilter open = ConversationFilter.open(ConversationTab.ALL);
      demandPlanned(() -> firstAndSecond(open.withLabel(new LabelId(1)), actor), "of a label");
      demandPlanned(() -> firstAndSecond(open.withTeam(new TeamId(1)), actor), "of a team");
    }
    demandPlanned(
        () -> queries().snoozedBefore(Instant.parse("2026-11-01T12:00:00Z"), 10, Actor.SYSTEM),
        "overdue");
  }

  @Test
  void whatIsIdleComesFromAnIndex() {
    IdleStore idle = rooms.get(IdleStore.class);
    Instant moment = Instant.parse("2026-11-01T12:00:00Z");
    for (boolean unattended : new boolean[] {true, false}) {
      demandPlanned(() -> idle.lockSome(moment, unattended, 50), "unattended " + unattended);
    }
  }

  @Test
  void aFilteredListComesFromIndexes() {
    for (Actor actor : List.of(OLGA, ADA)) {
      for (String filter :
          List.of(
              "status-eq-open.labels-eq-1*priority-eq-urgent",
              "assignee-unset*inbox-eq-2.status-ne-resolved",
              "activity-gt-2026-02-01.labels-unset",
              "number-has-47")) {
        demandPlanned(() -> firstAndSecond(through(filter), actor), actor.name() + " " + filter);
      }
    }
  }

  @Test
  void whatAnAccountOrABrowserKnowsOfAConversationIsFoundByAnIndex() {
    rooms.sql(
        "INSERT IGNORE INTO conversation_value (conversation_id, attribute_key, text_value,"
            + " number_value, day_value) SELECT seq, 'pedido', CONCAT('P', seq), seq,"
            + " '2026-01-01' + INTERVAL seq MINUTE FROM seq_1_to_20000",
        "UPDATE conversation SET additional_attributes = CONCAT('{\"browser_language\":\"pt\","
            + "\"referer\":\"p', id, '\"}')",
        "ANALYZE TABLE conversation, conversation_value");
    for (Actor actor : List.of(OLGA, ADA)) {
      for (String filter :
          List.of(
              "own:pedido-eq-P4713",
              "own:pedido-gt-19990",
              "own:pedido-lt-2026-01-01.status-eq-open",
              "own:pedido-ne-P4713",
              "referer-eq-p4713",
              "language-eq-de")) {
        demandPlanned(() -> firstAndSecond(through(filter), actor), actor.name() + " " + filter);
      }
      for (String filter : List.of("own:pedido-eq-P4713", "referer-eq-p4713", "language-eq-de")) {
        demandPlanned(() -> queries().counts(through(filter), actor), actor.name() + " " + filter);
      }
    }
  }

  @Test
  void theNumbersOfAFilterThatLetsFewThroughComeFromIndexes() {
    for (Actor actor : List.of(OLGA, ADA)) {
      for (String filter :
          List.of(
              "assignee-eq-2.team-eq-1*status-eq-open.labels-eq-1",
              "number-eq-4713",
              "status-eq-open.priority-eq-urgent",
              "created-gt-2026-01-02")) {
        demandPlanned(() -> queries().counts(through(filter), actor), actor.name() + " " + filter);
      }
    }
  }

  @Test
  void theNumbersBesideTheListComeFromIndexes() {
    Map<KeptFilterId, Sieve> folders =
        Map.of(new KeptFilterId(1), through("labels-eq-1*priority-eq-urgent.number-has-7").sieve());
    OpenCountQueries counts = rooms.get(OpenCountQueries.class);
    for (Actor actor : List.of(OLGA, ADA)) {
      demandPlanned(() -> counts.of(folders, actor), actor.name());
    }
  }

  private static ConversationFilter through(String filter) {
    Instant now = Instant.parse("2026-11-01T12:00:00Z");
    return new ConversationFilter(
            ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null)
        .through(new Sieve(FilterCriteria.parse(filter), now, ZoneOffset.UTC));
  }

  @Test
  void aThreadComesFromIndexes() {
    Timelines timelines = rooms.get(Timelines.class);
    MessageId middle = new MessageId(CONVERSATION.value());
    for (Actor actor : List.of(OLGA, ADA)) {
      demandPlanned(
          () -> timelines.thread(CONVERSATION, TimelineSlice.latest(), actor), "the newest");
      demandPlanned(
          () -> timelines.thread(CONVERSATION, TimelineSlice.before(middle), actor), "older");
      demandPlanned(
          () -> timelines.thread(CONVERSATION, TimelineSlice.after(middle), actor), "newer");
      demandPlanned(() -> timelines.bubbles(CONVERSATION, List.of(middle), actor), "bubbles");
      demandPlanned(() -> timelines.message(middle, actor), "one message");
    }
  }

  @Test
  void whatIsScheduledComesFromIndexes() {
    rooms.sql(
        "INSERT IGNORE INTO scheduled_message (id, conversation_id, agent_id, agent_name, content,"
            + " send_at, state, written_at) SELECT seq, 1 + seq % 20000, 2, 'Ada', 'Olá',"
            + " '2026-11-01' + INTERVAL seq MINUTE, IF(seq % 10 = 0, 'SCHEDULED', 'SENT'), NOW(6)"
            + " FROM seq_1_to_40000",
        "ANALYZE TABLE scheduled_message");
    ScheduledMessages scheduled = rooms.get(ScheduledMessages.class);
    Instant noon = Instant.parse("2026-11-02T12:00:00Z");
    for (Actor actor : List.of(OLGA, ADA)) {
      demandPlanned(() -> scheduled.list(CONVERSATION, actor), actor.name() + " scheduled");
    }
    demandPlanned(() -> scheduled.overdue(noon, 100, Actor.SYSTEM), "overdue");
  }

  @Test
  void whatAContactSeesComesFromIndexes() {
    ContactTimelines timelines = rooms.get(ContactTimelines.class);
    ContactSession carla = session();
    Actor actor = carla.actor();
    demandPlanned(() -> timelines.conversations(carla, actor), "conversations");
    demandPlanned(() -> timelines.newest(carla, actor), "the newest");
    demandPlanned(() -> timelines.conversation(carla, CONVERSATION, actor), "one");
    demandPlanned(
        () -> timelines.thread(carla, CONVERSATION, TimelineSlice.latest(), actor), "thread");
    demandPlanned(
        () -> timelines.latest(carla, List.of(CONVERSATION, new DisplayId(7)), actor), "threads");
  }

  @Test
  void aContactComesFromIndexes() {
    ContactQueries contacts = rooms.get(ContactQueries.class);
    ContactSession carla = session();
    demandPlanned(() -> contacts.session(Rooms.SUPPORT, "4713", Actor.SYSTEM), "by source id");
    demandPlanned(() -> contacts.sessionListening("token", Actor.SYSTEM), "by what it hears");
    demandPlanned(() -> contacts.seenTogether(carla, Actor.SYSTEM), "sessions of one person");
    ContactInboxId another = rooms.carla().id();
    demandPlanned(() -> contacts.pubsubToken(another, Actor.SYSTEM), "token");
    demandPlanned(() -> contacts.detail(carla.contact(), Actor.SYSTEM), "detail");
  }

  private static void firstAndSecond(ConversationFilter filter, Actor actor) {
    String next = queries().list(filter, null, 25, actor).next();
    queries().list(filter, next, 25, actor);
  }

  @Test
  void whatAgentsWereToldComesFromIndexes() {
    rooms.sql(
        "INSERT IGNORE INTO notice (agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id,"
            + " unread, at, snoozed_until) SELECT 1 + seq % 3, 'NEW_MESSAGE', seq, 1, 'CONTACT', 1,"
            + " IF(seq % 9 = 0, 1, NULL), '2026-01-01' + INTERVAL seq SECOND,"
            + " IF(seq % 50 = 1, '2026-02-01' + INTERVAL seq SECOND, NULL) FROM seq_1_to_20000",
        "ANALYZE TABLE notice");
    NoticeQueries notices = rooms.get(NoticeQueries.class);
    for (NoticeShow show : NoticeShow.values()) {
      for (boolean oldestFirst : new boolean[] {false, true}) {
        NoticeSelection wanted = new NoticeSelection(show, oldestFirst);
        demandPlanned(
            () -> notices.list(wanted, notices.list(wanted, null, 25, ADA).next(), 25, ADA),
            wanted.toString());
      }
    }
    demandPlanned(
        () -> rooms.get(SnoozedNotices.class).wakeOverdue(10, Actor.SYSTEM), "overdue notices");
  }

  @Test
  void aStatementThatReadsOrSortsEverythingWouldBeNoticed() {
    for (String statement :
        List.of(
            "SELECT c.id FROM conversation c WHERE c.unread_count = 99",
            "SELECT c.id FROM conversation c WHERE c.status = 'OPEN' ORDER BY c.uuid")) {
      assertThat(QueryPlan.of(rooms, statement).complaints()).as(statement).hasSize(1);
    }
  }

  /** Her identity is proven, so that she sees what all her sessions see. */
  private static ContactSession session() {
    long number = CONVERSATION.value();
    return new ContactSession(
        new ContactInboxId(number),
        new ContactId(number),
        Rooms.SUPPORT,
        Long.toString(number),
        true,
        false,
        "Carla");
  }

  private static ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private static void demandPlanned(Runnable question, String about) {
    rooms.statements().clear();
    rooms.run(question);
    List<String> asked = rooms.statements().statements();
    assertThat(asked).as(about).isNotEmpty();
    List<String> slow = new ArrayList<>();
    for (String statement : asked) {
      slow.addAll(QueryPlan.of(rooms, statement).complaints());
    }
    assertThat(slow).as("%s: %s", about, asked).isEmpty();
  }
}
