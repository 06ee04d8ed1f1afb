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
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account may keep giving conversations to others to those who lead (W36). */
class AssignRuleTest {

  private static final Optional<AgentId> NOBODY = Optional.empty();

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void restrict() {
    rooms = new Rooms();
    rooms.sql(
        "UPDATE account SET agents_assign_others = FALSE",
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Vendas', NOW(6))");
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void anAgentTakesWhatNobodyHasAndGivesHisOwnBack() {
    assertThat(assign(of(ADA), ADA).assignee()).isEqualTo(Rooms.idOf(ADA));
    assertThat(assign(of(ADA), ADA).assignee()).as("the same again").isEqualTo(Rooms.idOf(ADA));
    assertThat(assign(NOBODY, ADA).assignee()).isNull();
  }

  @Test
  void heGivesItToNobodyElseAndTakesItFromNobody() {
    assertRestricted(() -> assign(of(BEN), ADA));
    assign(of(BEN), OLGA);
    assertRestricted(() -> assign(of(ADA), ADA));
    assertRestricted(() -> assign(NOBODY, ADA));
    Triage triage = rooms.get(Triage.class);
    assertRestricted(
        () -> rooms.call(() -> triage.assignTeam(lost, Optional.of(new TeamId(1)), ADA)));
  }

  @Test
  void whoManagesAllConversationsAndAdministratorsMay() {
    Actor lead = Actor.agent(ADA.id(), List.of(Permission.CONVERSATION_MANAGE), "Ada");
    assertThat(assign(of(BEN), lead).assignee()).isEqualTo(Rooms.idOf(BEN));
    assertThat(assign(of(ADA), OLGA).assignee()).isEqualTo(Rooms.idOf(ADA));
  }

  @Test
  void opensItAgainWithoutTakingItFromWhoHasIt() {
    Conversations hub = rooms.get(Conversations.class);
    assign(of(BEN), OLGA);
    rooms.call(() -> hub.resolve(lost, Conversations.ANY_VERSION, BEN));
    ConversationState opened = rooms.call(() -> hub.reopen(lost, Conversations.ANY_VERSION, ADA));
    assertThat(opened.assignee()).isEqualTo(Rooms.idOf(BEN));
  }

  @Test
  void amongManyItIsRefusedOneByOne() {
    DisplayId other = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    assign(of(BEN), OLGA);
    TriageChange take = TriageChange.NOTHING.withAssignee(of(ADA));
    List<BulkItem> items =
        List.of(
            new BulkItem(lost, Conversations.ANY_VERSION, take),
            new BulkItem(other, Conversations.ANY_VERSION, take));
    BulkOutcome outcome = rooms.call(() -> rooms.get(BulkTriage.class).change(items, ADA));
    assertThat(outcome.refused())
        .containsExactly(new BulkOutcome.Refused(lost, ErrorCode.ASSIGNING_RESTRICTED));
    assertThat(outcome.done()).hasSize(1);
  }

  private static Optional<AgentId> of(Actor agent) {
    return Optional.of(Rooms.idOf(agent));
  }

  private ConversationState assign(Optional<AgentId> to, Actor by) {
    return rooms.call(() -> rooms.get(Conversations.class).assign(lost, to, by));
  }

  private static void assertRestricted(Callable<?> tried) {
    assertThatThrownBy(tried::call)
        .isInstanceOf(DomainException.class)
        .hasMessage("ASSIGNING_RESTRICTED");
  }
}
