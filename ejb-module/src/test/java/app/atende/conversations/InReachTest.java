package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is his stays in an agent's reach when he leaves the inbox. */
class InReachTest {

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

  private boolean isInReach(DisplayId id, Actor actor) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).isInReach(id, actor));
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
