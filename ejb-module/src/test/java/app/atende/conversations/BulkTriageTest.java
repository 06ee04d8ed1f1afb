package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many conversations are sorted at once, and taken back. */
class BulkTriageTest {

  private static final TriageChange TO_BEN =
      TriageChange.NOTHING.withAssignee(Optional.of(Rooms.idOf(BEN)));

  private Rooms rooms;
  private final List<DisplayId> three = new ArrayList<>();

  @BeforeEach
  void open() {
    rooms = new Rooms();
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))",
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Vendas', NOW(6))");
    for (String name : List.of("Carla", "Rui", "Eva")) {
      three.add(rooms.write(rooms.arrive(name, name), "Oi").conversation());
    }
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void allOfThemGoToOneAgentAndBackToWhomTheyWere() {
    assign(three.get(0), ADA);
    BulkOutcome outcome = change(TO_BEN, ADA);
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.done()).extracting(done -> done.state().assignee()).containsOnly(idOf(BEN));
    BulkOutcome back = undo(outcome, ADA);
    assertThat(back.done())
        .extracting(done -> done.state().assignee())
        .containsExactly(idOf(ADA), null, null);
  }

  @Test
  void whatWasResolvedIsAgainWhatItWas() {
    Instant tomorrow =
        rooms.get(Now.class).instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    rooms.call(() -> one().snooze(three.get(0), -1, Optional.of(tomorrow), ADA));
    rooms.call(() -> rooms.get(Conversations.class).markPending(three.get(1), -1, ADA));
    BulkOutcome resolved = change(TriageChange.status(ConversationStatus.RESOLVED), ADA);
    assertThat(resolved.done())
        .extracting(done -> done.state().status())
        .containsOnly(ConversationStatus.RESOLVED);
    List<BulkOutcome.Done> back = undo(resolved, ADA).done();
    assertThat(back)
        .extracting(done -> done.state().status())
        .containsExactly(
            ConversationStatus.SNOOZED, ConversationStatus.PENDING, ConversationStatus.OPEN);
    assertThat(back.get(0).state().snoozedUntil()).isEqualTo(tomorrow);
  }

  @Test
  void labelsTeamAndPriorityArePutOnAndTakenBackWhereTheyWereNews() {
    rooms.call(() -> one().changeLabels(three.get(2), LabelChange.add(new LabelId(1)), ADA));
    TriageChange all =
        TriageChange.NOTHING
            .withLabels(LabelChange.add(new LabelId(1)))
            .withTeam(Optional.of(new TeamId(1)))
            .withPriority(Priority.URGENT);
    BulkOutcome outcome = change(all, ADA);
    for (DisplayId id : three) {
      assertThat(card(id).labels()).hasSize(1);
      assertThat(card(id).team().name()).isEqualTo("Vendas");
      assertThat(card(id).priority()).isEqualTo(Priority.URGENT);
    }
    undo(outcome, ADA);
    assertThat(card(three.get(0)).labels()).isEmpty();
    assertThat(card(three.get(2)).labels()).hasSize(1);
    assertThat(three)
        .allSatisfy(
            id -> {
              assertThat(card(id).team()).isNull();
              assertThat(card(id).priority()).isEqualTo(Priority.NONE);
            });
  }

  @Test
  void aPlainAgentWhoOpensThemHasThemAndGivesThemBack() {
    change(TriageChange.status(ConversationStatus.RESOLVED), ADA);
    BulkOutcome opened = change(TriageChange.status(ConversationStatus.OPEN), ADA);
    assertThat(opened.done()).extracting(done -> done.state().assignee()).containsOnly(idOf(ADA));
    List<BulkOutcome.Done> back = undo(opened, ADA).done();
    assertThat(back).extracting(done -> done.state().assignee()).containsOnlyNulls();
    assertThat(back)
        .extracting(done -> done.state().status())
        .containsOnly(ConversationStatus.RESOLVED);
  }

  @Test
  void whatCannotBeDoneIsToldAndLeavesTheOthersAlone() {
    rooms.sql(
        "UPDATE conversation SET inbox_id = 2, assignee_id = 2 WHERE display_id = " + three.get(0));
    rooms.sql("UPDATE conversation SET inbox_id = 2 WHERE display_id = " + three.get(1));
    BulkOutcome outcome = change(TO_BEN, ADA);
    assertThat(outcome.refused())
        .containsExactly(
            new BulkOutcome.Refused(three.get(0), ErrorCode.ASSIGNEE_NOT_IN_INBOX),
            new BulkOutcome.Refused(three.get(1), ErrorCode.CONVERSATION_NOT_FOUND));
    assertThat(outcome.done())
        .extracting(done -> done.state().conversation())
        .containsExactly(three.get(2));
  }

  @Test
  void whatChangedSinceIsNotTakenBack() {
    BulkOutcome outcome = change(TO_BEN, ADA);
    assign(three.get(1), ADA);
    BulkOutcome back = undo(outcome, ADA);
    assertThat(back.refused())
        .containsExactly(new BulkOutcome.Refused(three.get(1), ErrorCode.STALE_EDIT));
    assertThat(back.done()).hasSize(2);
  }

  @Test
  void whatIsNotThereIsRefusedForEachOfThem() {
    assertThat(change(TriageChange.NOTHING.withAssignee(Optional.of(new AgentId(99))), ADA))
        .satisfies(outcome -> assertAll(outcome, ErrorCode.AGENT_NOT_FOUND));
    assertThat(change(TriageChange.NOTHING.withTeam(Optional.of(new TeamId(99))), ADA))
        .satisfies(outcome -> assertAll(outcome, ErrorCode.TEAM_NOT_FOUND));
    TriageChange label = TriageChange.NOTHING.withLabels(LabelChange.add(new LabelId(99)));
    assertThat(change(label, ADA))
        .satisfies(outcome -> assertAll(outcome, ErrorCode.LABEL_NOT_FOUND));
  }

  @Test
  void theSameAgainChangesNothingAndHasNoWayBack() {
    change(TO_BEN, ADA);
    assertThat(change(TO_BEN, ADA).done())
        .extracting(BulkOutcome.Done::back)
        .containsOnly(TriageChange.NOTHING);
  }

  @Test
  void tooManyAndATimeThatIsOverAreRefusedAsAWhole() {
    List<BulkItem> many =
        LongStream.rangeClosed(1, BulkTriage.MOST + 1)
            .mapToObj(id -> new BulkItem(new DisplayId(id), -1, TO_BEN))
            .toList();
    assertThatThrownBy(() -> rooms.call(() -> desk().change(many, ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("TOO_MANY_CONVERSATIONS");
    TriageChange past =
        TriageChange.NOTHING.withStanding(
            new Former(ConversationStatus.SNOOZED, Instant.parse("2020-01-01T00:00:00Z")));
    assertThatThrownBy(() -> change(past, ADA)).hasMessageContaining("TIME_PAST at until");
    assertThat(card(three.get(0)).status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void eachMoreConversationAddsOnlyWhatItWrites() {
    long one = statements(three.subList(0, 1));
    long two = statements(three.subList(1, 3));
    long each = two - one;
    assertThat(each).isLessThanOrEqualTo(5);
    assertThat(one - each).as("a look for webhooks among them").isLessThanOrEqualTo(6);
  }

  private long statements(List<DisplayId> of) {
    rooms.statements().clear();
    assertThat(rooms.call(() -> desk().change(items(of, TO_BEN), ADA)).done()).hasSize(of.size());
    return rooms.statements().statements().size();
  }

  private static void assertAll(BulkOutcome outcome, ErrorCode code) {
    assertThat(outcome.done()).isEmpty();
    assertThat(outcome.refused())
        .hasSize(3)
        .extracting(BulkOutcome.Refused::why)
        .containsOnly(code);
  }

  private BulkOutcome change(TriageChange change, Actor actor) {
    return rooms.call(() -> desk().change(items(three, change), actor));
  }

  private static List<BulkItem> items(List<DisplayId> of, TriageChange change) {
    return of.stream().map(id -> new BulkItem(id, Conversations.ANY_VERSION, change)).toList();
  }

  private BulkOutcome undo(BulkOutcome outcome, Actor actor) {
    List<BulkItem> items =
        outcome.done().stream()
            .filter(done -> !done.back().equals(TriageChange.NOTHING))
            .map(
                done ->
                    new BulkItem(done.state().conversation(), done.state().version(), done.back()))
            .toList();
    return rooms.call(() -> desk().undo(items, actor));
  }

  private void assign(DisplayId id, Actor to) {
    rooms.call(() -> rooms.get(Conversations.class).assign(id, Optional.of(idOf(to)), OLGA));
  }

  private ConversationCard card(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(id, OLGA)).orElseThrow();
  }

  private static AgentId idOf(Actor agent) {
    return Rooms.idOf(agent);
  }

  private Triage one() {
    return rooms.get(Triage.class);
  }

  private BulkTriage desk() {
    return rooms.get(BulkTriage.class);
  }
}
