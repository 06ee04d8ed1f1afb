package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is his stays in an agent's reach when he leaves the inbox. */
class InReachTest {

  private static final Actor TAKES_PART =
      Actor.agent(2, Set.of(Permission.CONVERSATION_PARTICIPATING_MANAGE), "Ada: assigned");

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(() -> desk().assign(lost, Optional.of(Rooms.idOf(BEN)), OLGA));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void anAgentWhoLeftTheInboxSeesWhoCanHaveHisConversation() {
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = " + BEN.id());
    List<AgentSummary> colleagues =
        rooms.call(() -> rooms.get(InboxQueries.class).assignable(Set.of(SUPPORT), BEN));
    assertThat(colleagues).extracting(AgentSummary::name).containsExactlyInAnyOrder("Ada", "Olga");
  }

  @Test
  void inReachIsWhatTheActorMaySee() {
    rooms.sql("DELETE FROM inbox_member");
    assertThat(isInReach(lost, BEN)).isTrue();
    assertThat(isInReach(lost, ADA)).isFalse();
    assertThat(isInReach(new DisplayId(4711), OLGA)).isFalse();
  }

  @Test
  void anInboxIsInReachOfItsMembersAndOfWhoeverHasSomethingThere() {
    assertThat(inboxesInReach(BEN)).containsExactly(SUPPORT);
    assertThat(inboxesInReach(OLGA)).containsExactlyInAnyOrder(SUPPORT, SALES);
    rooms.sql("DELETE FROM inbox_member");
    assertThat(inboxesInReach(BEN)).containsExactly(SUPPORT);
    assertThat(inboxesInReach(ADA)).isEmpty();
    assertThat(inboxesInReach(TAKES_PART)).isEmpty();
    rooms.sql(
        "INSERT INTO participant (conversation_id, agent_id, created_at) VALUES (1, 2, NOW(6))");
    assertThat(inboxesInReach(ADA)).as("a plain agent sees no more for taking part").isEmpty();
    assertThat(inboxesInReach(TAKES_PART)).containsExactly(SUPPORT);
    rooms.sql("UPDATE inbox SET deleted_at = NOW(6)");
    assertThat(inboxesInReach(BEN)).isEmpty();
    assertThat(inboxesInReach(TAKES_PART)).isEmpty();
  }

  @Test
  void theSameInboxOfAnotherAccountIsNotInReachForWhatIsHis() {
    try (Rooms globex = new Rooms()) {
      globex.write(globex.carla(), "Oi");
      globex.sql("DELETE FROM inbox_member");
      Set<InboxId> theirs =
          globex.call(
              () -> globex.get(ConversationQueries.class).inboxesInReach(Set.of(SUPPORT), BEN));
      assertThat(theirs).isEmpty();
      assertThat(inboxesInReach(BEN)).containsExactly(SUPPORT);
    }
  }

  private Set<InboxId> inboxesInReach(Actor actor) {
    Set<InboxId> all = Set.of(SUPPORT, SALES);
    return rooms.call(() -> rooms.get(ConversationQueries.class).inboxesInReach(all, actor));
  }

  private boolean isInReach(DisplayId id, Actor actor) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).isInReach(id, actor));
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
