package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.conversations.Triage;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents who take care of the same things. */
class TeamsTest {

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms(Teams.class);
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aTeamHasItsMembers() {
    TeamSummary made = create("Logística", ADA, BEN);
    assertThat(rooms.call(() -> queries().list(ADA))).containsExactly(made);
    TeamSummary fewer = change(made, edit("Logística", BEN));
    assertThat(fewer.members()).containsExactly(idOf(BEN));
    assertThat(rooms.call(() -> queries().get(made.id(), ADA)).members())
        .containsExactly(idOf(BEN));
  }

  @Test
  void whomAColleagueLetInOrTookOutMeanwhileStaysSo() {
    TeamSummary seen = create("Logística", ADA, BEN);
    place(seen, OLGA, true);
    place(seen, BEN, false);
    TeamSummary saved = change(seen, edit("Logística", BEN));
    assertThat(saved.members()).as("Ada was taken out by this editor").containsExactly(idOf(OLGA));
    assertThat(rooms.call(() -> queries().get(seen.id(), ADA)).members())
        .isEqualTo(saved.members());
  }

  @Test
  void nobodyIsMissedWhoIsNoMemberOfTheAccountAnyMore() {
    TeamSummary seen = create("Logística", ADA, BEN);
    Set<AgentId> gone = Set.of(idOf(ADA), idOf(BEN), new AgentId(99));
    TeamEdit edit = new TeamEdit("Entregas", null, true, gone, gone);
    TeamSummary saved =
        rooms.callInRequest(() -> teams().change(seen.id(), seen.version(), edit, OLGA));
    assertThat(saved.members()).isEqualTo(seen.members());
  }

  @Test
  void theSameTeamOfAnotherAccountKeepsItsMembers() {
    TeamSummary ours = create("Logística", ADA);
    try (Rooms globex = new Rooms(Teams.class)) {
      TeamSummary theirs =
          globex.callInRequest(
              () -> globex.get(Teams.class).create(edit("Logística", ADA, BEN), OLGA));
      assertThat(theirs.id()).isEqualTo(ours.id());
      change(ours, edit("Logística"));
      assertThat(globex.call(() -> globex.get(TeamQueries.class).get(theirs.id(), ADA)).members())
          .isEqualTo(theirs.members());
    }
  }

  @Test
  void aNameIsThereOnceAndStrangersAreNoMembers() {
    create("Logística");
    assertRefused("NAME_TAKEN", () -> create("logistica"));
    assertRefused("NAME_REQUIRED", () -> create(" "));
    TeamEdit stranger = new TeamEdit("Vendas", null, true, Set.of(new AgentId(99)));
    assertRefused(
        "AGENT_NOT_FOUND", () -> rooms.callInRequest(() -> teams().create(stranger, OLGA)));
  }

  @Test
  void onlyWhoManagesAgentsMakesAndDeletesThemAndOnlyByTypingTheName() {
    TeamSummary made = create("Logística");
    assertRefused(
        "NOT_PERMITTED", () -> rooms.callInRequest(() -> teams().create(edit("Vendas"), ADA)));
    assertRefused("NOT_PERMITTED", () -> delete(made, "Logística", ADA));
    assertRefused("CONFIRMATION_WRONG at confirmation", () -> delete(made, "logistica", OLGA));
    assertRefused("STALE_EDIT", () -> changeStale(made));
  }

  private Object changeStale(TeamSummary made) {
    change(made, edit("Entrega"));
    return change(made, edit("Entregas"));
  }

  @Test
  void aConversationIsATeamsAndALineSaysWhose() {
    TeamSummary logistics = create("Logística");
    assign(Optional.of(logistics.id()));
    assign(Optional.of(logistics.id()));
    assertThat(card().team().name()).isEqualTo("Logística");
    assign(Optional.empty());
    assertThat(card().team()).isNull();
    assertThat(lines())
        .extracting(Activity::kind)
        .containsExactly(ActivityKind.TEAM_ASSIGNED, ActivityKind.TEAM_REMOVED);
    assertThat(lines().get(0).subject()).isEqualTo("Logística");
    assertRefused("TEAM_NOT_FOUND", () -> assign(Optional.of(new TeamId(99))));
  }

  @Test
  void aListByTeamHoldsJustItsConversations() {
    TeamSummary logistics = create("Logística");
    rooms.write(rooms.arrive("rui", "Rui"), "Oi");
    assign(Optional.of(logistics.id()));
    ConversationFilter filter =
        ConversationFilter.open(ConversationTab.ALL).withTeam(logistics.id());
    List<ConversationCard> cards =
        rooms.call(() -> conversations().list(filter, null, 10, ADA)).cards();
    assertThat(cards).extracting(ConversationCard::id).containsExactly(lost);
  }

  @Test
  void aDeletedTeamIsSeenOnNoConversationAnyMore() {
    TeamSummary logistics = create("Logística", ADA);
    assign(Optional.of(logistics.id()));
    delete(logistics, " Logística ", OLGA);
    assertThat(card().team()).isNull();
    assertRefused("TEAM_NOT_FOUND", () -> rooms.call(() -> queries().get(logistics.id(), ADA)));
  }

  private static TeamEdit edit(String name, Actor... members) {
    Set<AgentId> ids = Stream.of(members).map(Rooms::idOf).collect(Collectors.toSet());
    return new TeamEdit(name, null, true, ids);
  }

  private TeamSummary create(String name, Actor... members) {
    return rooms.callInRequest(() -> teams().create(edit(name, members), OLGA));
  }

  /** Changes it as somebody does who sees it as it is here. */
  private TeamSummary change(TeamSummary team, TeamEdit edit) {
    TeamEdit wanted =
        new TeamEdit(
            edit.name(), edit.description(), edit.autoAssign(), edit.members(), team.members());
    return rooms.callInRequest(() -> teams().change(team.id(), team.version(), wanted, OLGA));
  }

  private void place(TeamSummary team, Actor agent, boolean belongs) {
    Set<TeamId> it = Set.of(team.id());
    rooms.callInRequest(
        () -> {
          teams().place(idOf(agent), belongs ? it : Set.of(), belongs ? Set.of() : it, OLGA);
          return null;
        });
  }

  private Object delete(TeamSummary team, String typed, Actor actor) {
    return rooms.callInRequest(
        () -> {
          teams().delete(team.id(), typed, actor);
          return null;
        });
  }

  private Object assign(Optional<TeamId> team) {
    return rooms.call(() -> rooms.get(Triage.class).assignTeam(lost, team, ADA));
  }

  private ConversationCard card() {
    return rooms.call(() -> conversations().card(lost, ADA)).orElseThrow();
  }

  private List<Activity> lines() {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .toList();
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }

  private ConversationQueries conversations() {
    return rooms.get(ConversationQueries.class);
  }

  private TeamQueries queries() {
    return rooms.get(TeamQueries.class);
  }

  private Teams teams() {
    return rooms.get(Teams.class);
  }
}
