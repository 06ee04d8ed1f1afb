package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

  /** Works at Sales alone. */
  private static final Actor CHRIS = Actor.agent(9, Role.AGENT, "Chris");

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    rooms.sql(
        "INSERT INTO agent (id, name, email, role, created_at)"
            + " VALUES (9, 'Chris', 'chris@acme.example', 'AGENT', NOW(6))",
        "INSERT INTO inbox_member (inbox_id, agent_id) VALUES (" + SALES + ", 9)");
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoIsGivenItRepliesOrIsNamedTakesPart() {
    assertThat(people()).isEmpty();
    rooms.call(() -> desk().assign(lost, Optional.of(idOf(ADA)), OLGA));
    assertThat(people()).containsExactly("Ada");
    rooms.call(() -> desk().addNote(lost, MessageDraft.of("Só para nós"), OLGA));
    assertThat(people()).containsExactly("Ada");
    rooms.call(() -> desk().reply(lost, MessageDraft.of("Já vai"), OLGA));
    assertThat(people()).containsExactly("Ada", "Olga");
    note("Veja, " + mention(BEN));
    assertThat(people()).containsExactly("Ada", "Ben", "Olga");
  }

  @Test
  void whoLeavesStaysAwayUntilHeIsNeededAgain() {
    rooms.call(() -> desk().assign(lost, Optional.of(idOf(ADA)), OLGA));
    rooms.run(() -> participants().leave(lost, ADA));
    rooms.call(() -> desk().reply(lost, MessageDraft.of("Já vai"), ADA));
    assertThat(people()).isEmpty();
    rooms.run(() -> participants().join(lost, BEN));
    rooms.run(() -> participants().join(lost, BEN));
    assertThat(people()).containsExactly("Ben");
  }

  @Test
  void exactlyTheChosenOnesTakePartIfTheyMaySeeIt() {
    rooms.run(() -> participants().set(lost, Set.of(idOf(ADA), idOf(OLGA)), BEN));
    rooms.run(() -> participants().set(lost, Set.of(idOf(OLGA), idOf(BEN)), BEN));
    assertThat(people()).containsExactly("Ben", "Olga");
    for (AgentId stranger : List.of(idOf(CHRIS), new AgentId(4711))) {
      assertThatThrownBy(() -> rooms.run(() -> participants().set(lost, Set.of(stranger), BEN)))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("ASSIGNEE_NOT_IN_INBOX");
    }
    assertThat(people()).containsExactly("Ben", "Olga");
  }

  @Test
  void whoMayNotSeeItHearsNothingOfIt() {
    assertThatThrownBy(() -> rooms.run(() -> participants().join(lost, CHRIS)))
        .hasMessageContaining("CONVERSATION_NOT_FOUND");
    assertThatThrownBy(() -> rooms.call(() -> participants().of(lost, CHRIS)))
        .hasMessageContaining("CONVERSATION_NOT_FOUND");
  }

  @Test
  void theWriterIsToldWhomHeNamedInVain() {
    SentMessage sent = note(mention(CHRIS) + " e " + mention(BEN) + " e " + mention(OLGA));
    assertThat(sent.untold()).containsExactly("Chris");
    assertThat(people()).containsExactly("Ben");
    assertThat(within(ConversationCircle.MENTIONS, BEN)).containsExactly(lost);
    assertThat(within(ConversationCircle.MENTIONS, CHRIS)).isEmpty();
    assertThat(within(ConversationCircle.MENTIONS, OLGA)).isEmpty();
  }

  @Test
  void aTeamIsToldMemberByMemberAndEachOnce() {
    rooms.sql(
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Expedição', NOW(6)),"
            + " (2, 'Obras', NOW(6)), (3, 'Vazia', NOW(6))",
        "INSERT INTO team_member (team_id, agent_id) VALUES (1, 2), (1, 3), (1, 1), (2, 9)");
    String everybody =
        team(1, "Expedição") + " e " + mention(BEN) + team(2, "Obras") + team(77, "x");
    SentMessage sent = note(everybody + team(3, "Vazia"));
    assertThat(sent.untold()).containsExactly("Obras", "Vazia");
    assertThat(people()).containsExactly("Ada", "Ben");
    assertThat(within(ConversationCircle.MENTIONS, ADA)).containsExactly(lost);
    assertThat(within(ConversationCircle.MENTIONS, BEN)).containsExactly(lost);
    assertThat(within(ConversationCircle.MENTIONS, OLGA)).isEmpty();
    assertThat(within(ConversationCircle.MENTIONS, CHRIS)).isEmpty();
  }

  private static String team(long id, String name) {
    return "[@" + name + "](mention://team/" + id + "/" + name + ")";
  }

  @Test
  void namesInAReplyToTheContactNameNobody() {
    rooms.call(() -> desk().reply(lost, MessageDraft.of(mention(BEN)), OLGA));
    assertThat(within(ConversationCircle.MENTIONS, BEN)).isEmpty();
    assertThat(people()).containsExactly("Olga");
  }

  @Test
  void circlesAreCountedAndListedAlike() {
    DisplayId second = rooms.write(rooms.arrive("second", "Carla"), "Oi").conversation();
    DisplayId third = rooms.write(rooms.arrive("third", "Carla"), "Oi").conversation();
    rooms.call(() -> desk().reply(second, MessageDraft.of("Já vai"), ADA));
    rooms.run(() -> participants().join(third, ADA));
    assertThat(within(ConversationCircle.PARTICIPATING, ADA)).containsExactly(second, third);
    assertThat(within(ConversationCircle.UNATTENDED, ADA)).containsExactly(third, lost);
    rooms.write(rooms.arrive("second", "Carla"), "E aí?");
    assertThat(within(ConversationCircle.UNATTENDED, ADA)).containsExactly(second, third, lost);
    assertThat(within(ConversationCircle.UNATTENDED, CHRIS)).isEmpty();
  }

  private List<DisplayId> within(ConversationCircle circle, Actor actor) {
    ConversationFilter filter = ConversationFilter.open(ConversationTab.ALL).within(circle);
    ConversationQueries queries = rooms.get(ConversationQueries.class);
    List<DisplayId> listed =
        rooms.call(() -> queries.list(filter, null, 25, actor)).cards().stream()
            .map(ConversationCard::id)
            .toList();
    assertThat(rooms.call(() -> queries.counts(filter, actor)).all()).isEqualTo(listed.size());
    String cursor = rooms.call(() -> queries.list(filter, null, 1, actor)).next();
    if (cursor != null) {
      assertThat(rooms.call(() -> queries.list(filter, cursor, 25, actor)).cards())
          .hasSize(listed.size() - 1);
    }
    return listed;
  }

  private SentMessage note(String words) {
    return rooms.call(() -> desk().addNote(lost, MessageDraft.of(words), OLGA));
  }

  private static String mention(Actor agent) {
    return "[@" + agent.name() + "](mention://user/" + agent.id() + "/" + agent.name() + ")";
  }

  private List<String> people() {
    return rooms.call(() -> participants().of(lost, OLGA)).stream().map(Participant::name).toList();
  }

  private Participants participants() {
    return rooms.get(Participants.class);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
