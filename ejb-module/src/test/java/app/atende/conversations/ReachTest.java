package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.conversations.Seen.Case;
import app.atende.conversations.Seen.Holder;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticeSelection;
import app.atende.realtime.Hearing;
import app.atende.realtime.Hearings;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import app.atende.rows.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Role by operation, for every kind of conversation (X10): all ways to a conversation say the same,
 * and that is what the design says.
 */
class ReachTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private static final ConversationFilter ALL =
      new ConversationFilter(
          ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);

  static List<Holder> holders() {
    return Seen.holders();
  }

  @BeforeAll
  static void conversations() {
    rooms.carla();
    rooms.sql(
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Entregas', NOW(6))",
        "INSERT INTO team_member (team_id, agent_id) VALUES (1, 2)");
    Seen.cases().forEach(ReachTest::write);
  }

  private static void write(Case it) {
    long n = it.number();
    rooms.sql(
        ("INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
                + " status, assignee_id, team_id, opened_at, last_activity_at, last_message_id,"
                + " created_at, updated_at) VALUES (%1$d, %1$d, UUID(), %2$d, 1, 1, 'OPEN',"
                + " NULLIF(%3$d, 0), %4$s, NOW(6), NOW(6), %1$d, NOW(6), NOW(6))")
            .formatted(n, it.inbox(), it.assignee(), it.ofHerTeam() ? "1" : "NULL"),
        ("INSERT INTO message (id, conversation_id, inbox_id, message_type, content, sender_kind,"
                + " sender_id, status, created_at, updated_at) VALUES (%1$d, %1$d, %2$d,"
                + " 'INCOMING', 'encomenda', 'CONTACT', 1, 'SENT', NOW(6), NOW(6))")
            .formatted(n, it.inbox()),
        ("INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, message_id, cause_kind,"
                + " cause_id, at) VALUES (2, 'MENTIONED', %1$d, %2$d, %1$d, 'AGENT', 3, NOW(6))")
            .formatted(n, it.inbox()));
    if (it.takesPart()) {
      rooms.sql(
          "INSERT INTO participant (agent_id, conversation_id, created_at) VALUES (2, %d, NOW(6))"
              .formatted(n));
    }
  }

  @ParameterizedTest
  @MethodSource("holders")
  void listsCountsAndCardsHoldWhatOneSees(Holder holder) {
    Actor ada = become(holder);
    Set<Long> seen = expected(holder::sees);
    assertThat(pages(ALL, ada)).containsExactlyInAnyOrderElementsOf(seen);
    ConversationCounts counts = rooms.call(() -> queries().counts(ALL, ada));
    assertThat(counts.of(ConversationTab.ALL)).isEqualTo(seen.size());
    for (ConversationTab tab : ConversationTab.values()) {
      ConversationFilter list =
          new ConversationFilter(tab, null, ConversationSort.CREATED_AT_ASC, null, null);
      assertThat(pages(list, ada)).hasSize((int) counts.of(tab));
    }
    Set<Long> cards =
        rooms.call(() -> queries().cards(rows(), ada)).keySet().stream()
            .map(ConversationId::value)
            .collect(Collectors.toSet());
    assertThat(cards).isEqualTo(seen);
    assertThat(singles(id -> rooms.call(() -> queries().card(id, ALL, ada)).isPresent()))
        .isEqualTo(seen);
    assertThat(rooms.call(() -> queries().ofContact(new ContactId(1), 100, ada)))
        .extracting(card -> card.id().value())
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  @ParameterizedTest
  @MethodSource("holders")
  void searchesFindWhatOneSees(Holder holder) {
    Actor ada = become(holder);
    Set<Long> seen = expected(holder::sees);
    SearchQueries search = rooms.get(SearchQueries.class);
    ConversationSearch words = ConversationSearch.of(SearchWords.of("encomenda"));
    assertThat(rooms.call(() -> search.messages(words, null, 50, ada)).found())
        .extracting(message -> message.id().value())
        .containsExactlyInAnyOrderElementsOf(seen);
    ConversationSearch name = ConversationSearch.of(SearchWords.of("Carla"));
    assertThat(rooms.call(() -> search.conversations(name, null, 50, ada)).found())
        .extracting(card -> card.id().value())
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  @ParameterizedTest
  @MethodSource("holders")
  void aSingleOneIsReadAndWrittenByWhoMayOpenIt(Holder holder) {
    Actor ada = become(holder);
    Set<Long> opened = expected(holder::opens);
    Timelines timelines = rooms.get(Timelines.class);
    Conversations desk = rooms.get(Conversations.class);
    assertThat(singles(id -> rooms.call(() -> queries().isInReach(id, ada)))).isEqualTo(opened);
    assertThat(singles(id -> rooms.call(() -> queries().card(id, ada)).isPresent()))
        .isEqualTo(opened);
    assertThat(singles(id -> isFound(() -> queries().detail(id, ada)))).isEqualTo(opened);
    assertThat(singles(id -> isFound(() -> timelines.thread(id, TimelineSlice.latest(), ada))))
        .isEqualTo(opened);
    assertThat(
            singles(
                id ->
                    rooms
                        .call(() -> timelines.message(new MessageId(id.value()), ada))
                        .isPresent()))
        .isEqualTo(opened);
    assertThat(singles(id -> isFound(() -> desk.markUnread(id, ada)))).isEqualTo(opened);
  }

  @ParameterizedTest
  @MethodSource("holders")
  void whoIsToldAndWhatIsUnreadAreOfWhatOneSees(Holder holder) {
    Actor ada = become(holder);
    Set<Long> seen = expected(holder::sees);
    List<?> told =
        rooms.call(
            () ->
                rooms.ask(
                    "SELECT c.id FROM conversation c JOIN agent a ON a.id = 2"
                        + Reach.ROLE_OF_AGENT
                        + " WHERE "
                        + Reach.OF_AGENT));
    assertThat(told.stream().map(id -> Row.of(id).number()).collect(Collectors.toSet()))
        .isEqualTo(seen);
    NoticeQueries notices = rooms.get(NoticeQueries.class);
    assertThat(rooms.call(() -> notices.unread(ada))).isEqualTo(seen.size());
    assertThat(rooms.call(() -> notices.unread(new AgentId(2), Actor.SYSTEM)))
        .isEqualTo(seen.size());
    assertThat(rooms.call(() -> notices.list(NoticeSelection.NEWEST, null, 100, ada)).notices())
        .hasSize(seen.size());
  }

  @ParameterizedTest
  @MethodSource("holders")
  void socketsHearOfWhatOneSees(Holder holder) {
    Actor ada = become(holder);
    Hearing hearing = rooms.call(() -> rooms.get(Hearings.class).ofAgent(ada));
    Set<Long> heard =
        Seen.cases().stream()
            .filter(it -> hearing.hears(news(it)))
            .map(Case::number)
            .collect(Collectors.toSet());
    assertThat(heard).isEqualTo(expected(holder::sees));
  }

  @Test
  void whatLeavesOnesReachIsHeardOnceMore() {
    Actor ada = become(new Holder("first", Set.of(Permission.CONVERSATION_UNASSIGNED_MANAGE)));
    Hearing hearing = rooms.call(() -> rooms.get(Hearings.class).ofAgent(ada));
    Case given =
        Seen.cases().stream().filter(it -> it.member() && it.assignee() == 3).findFirst().get();
    assertThat(hearing.hears(assigned(given, Optional.empty()))).isTrue();
    assertThat(hearing.hears(assigned(given, Optional.of(new AgentId(1))))).isFalse();
  }

  @Test
  void newsOfContactsAreHeardByWhoMayKnowThem() {
    LiveNews news =
        LiveNews.of(
                rooms.acme(),
                LiveKind.CONTACT_UPDATED,
                LiveAudience.account(),
                new ContactSaw(ref(Seen.cases().get(0)), Actor.SYSTEM.cause(), Instant.EPOCH))
            .about(new ContactId(1));
    Actor without = become(new Holder("all", Set.of(Permission.CONVERSATION_MANAGE)));
    Actor with = become(new Holder("contacts", Set.of(Permission.CONTACT_MANAGE)));
    assertThat(new Hearing.OfAgent(without, Set.of(), Set.of()).hears(news)).isFalse();
    assertThat(new Hearing.OfAgent(with, Set.of(), Set.of()).hears(news)).isTrue();
    assertThat(new Hearing.OfAgent(ADA, Set.of(), Set.of()).hears(news)).isTrue();
  }

  @Test
  void whoeverJoinsHearsItFromThenOn() {
    Actor ada = become(new Holder("third", Set.of(Permission.CONVERSATION_PARTICIPATING_MANAGE)));
    Hearing hearing = rooms.call(() -> rooms.get(Hearings.class).ofAgent(ada));
    assertThat(hearing.changesWith(participants(Set.of(new AgentId(2))))).isTrue();
    assertThat(hearing.changesWith(participants(Set.of(new AgentId(3))))).isFalse();
    Hearing plain = new Hearing.OfAgent(ADA, Set.of(Rooms.SUPPORT), Set.of());
    assertThat(plain.changesWith(participants(Set.of(new AgentId(2))))).isFalse();
  }

  /** So that no role can stand for another without a test of this class turning red. */
  @Test
  void theCasesTellAllRolesApartThatDiffer() {
    Set<Set<Long>> views =
        Seen.holders().stream()
            .filter(holder -> !seesEverything(holder))
            .map(holder -> expected(holder::sees))
            .collect(Collectors.toSet());
    assertThat(views).hasSize(5);
    assertThat(Seen.holders().stream().filter(ReachTest::seesEverything)).hasSize(5);
  }

  private static boolean seesEverything(Holder holder) {
    return Seen.cases().stream().allMatch(holder::sees);
  }

  private static Actor become(Holder holder) {
    rooms.sql("UPDATE agent SET role = 'AGENT', custom_role_id = NULL WHERE id = 2");
    if (holder.isAdministrator()) {
      rooms.sql("UPDATE agent SET role = 'ADMINISTRATOR' WHERE id = 2");
    } else if (holder.isCustom()) {
      String keys = holder.ticks().stream().map(Permission::key).collect(Collectors.joining(","));
      rooms.sql(
          "REPLACE INTO custom_role (id, name, permissions, created_at, updated_at)"
              + " VALUES (7, 'Hers', '"
              + keys
              + "', NOW(6), NOW(6))",
          "UPDATE agent SET custom_role_id = 7 WHERE id = 2");
    }
    return rooms
        .call(() -> rooms.get(AgentQueries.class).actor(new AgentId(2), Actor.SYSTEM))
        .orElseThrow();
  }

  private static Set<Long> expected(Predicate<Case> rule) {
    return Seen.cases().stream().filter(rule).map(Case::number).collect(Collectors.toSet());
  }

  private static List<Long> pages(ConversationFilter filter, Actor actor) {
    List<Long> all = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      ConversationPage page = rooms.call(() -> queries().list(filter, from, 5, actor));
      page.cards().forEach(card -> all.add(card.id().value()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private static Set<Long> singles(Predicate<DisplayId> found) {
    return Seen.cases().stream()
        .map(it -> new DisplayId(it.number()))
        .filter(found)
        .map(DisplayId::value)
        .collect(Collectors.toSet());
  }

  private static boolean isFound(java.util.concurrent.Callable<?> work) {
    try {
      rooms.call(work);
      return true;
    } catch (DomainException refusal) {
      assertThat(refusal.code().name()).isEqualTo("CONVERSATION_NOT_FOUND");
      return false;
    }
  }

  private static List<ConversationId> rows() {
    return Seen.cases().stream().map(it -> new ConversationId(it.number())).toList();
  }

  private static ConversationRef ref(Case it) {
    return rooms.call(
        () ->
            rooms
                .get(app.atende.conversations.internal.ConversationAccess.class)
                .toRead(new DisplayId(it.number()), Actor.SYSTEM));
  }

  private static LiveNews news(Case it) {
    ConversationRef ref = ref(it);
    LiveAudience audience =
        LiveAudience.agentsOf(ref.inbox(), ref.assignee().map(Set::of).orElse(Set.of()));
    return LiveNews.of(
            rooms.acme(),
            LiveKind.MESSAGE_CREATED,
            audience,
            new ContactSaw(ref, Actor.SYSTEM.cause(), Instant.EPOCH))
        .about(ref);
  }

  private static LiveNews assigned(Case it, Optional<AgentId> before) {
    ConversationRef ref = ref(it);
    LiveAudience audience = LiveAudience.agentsOf(ref.inbox(), Set.of());
    return LiveNews.of(
            rooms.acme(),
            LiveKind.ASSIGNEE_CHANGED,
            audience,
            new AssigneeChanged(ref, before, Actor.SYSTEM.cause(), Instant.EPOCH))
        .about(ref);
  }

  private static LiveNews participants(Set<AgentId> who) {
    ConversationRef ref = ref(Seen.cases().get(0));
    return LiveNews.of(
            rooms.acme(),
            LiveKind.PARTICIPANTS_CHANGED,
            LiveAudience.agentsOf(ref.inbox(), who),
            new ParticipantsChanged(ref, who, Actor.SYSTEM.cause(), Instant.EPOCH))
        .about(ref);
  }

  private static ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }
}
