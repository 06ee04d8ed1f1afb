package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.TeamEdit;
import app.atende.accounts.TeamId;
import app.atende.accounts.Teams;
import app.atende.accounts.TeamsEdited;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TeamChanged;
import app.atende.conversations.Triage;
import app.atende.events.EventNote;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a team is given goes round in the team. */
class TeamAssignmentTest {

  private static final TeamId CARRIERS = new TeamId(1);

  private Rooms rooms;
  private Shift shift;

  @BeforeEach
  void open() {
    rooms = new Rooms(Teams.class);
    shift = new Shift(rooms);
    rooms.sql(
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Entregas', NOW(6))",
        "INSERT INTO team_member (team_id, agent_id) VALUES (1, 1), (1, 3)");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void goesToAMemberOfTheTeamWhoIsAlsoAMemberOfTheInbox() {
    List<DisplayId> lost = shift.begin(4);
    shift.come(ADA, BEN, OLGA);
    lost.forEach(this::give);
    assertThat(shift.outbox(TeamChanged.TYPE)).isEqualTo(4);
    shift.drain(Shift.members());
    assertThat(lost).extracting(shift::assignee).containsOnly(BEN.id());
    assertThat(shift.activities(lost.get(0)))
        .containsExactly(ActivityKind.TEAM_ASSIGNED, ActivityKind.ASSIGNED_FROM_QUEUE);
  }

  @Test
  void goesRoundEvenlyInTheTeamWhereTheInboxDoesNotGoRound() {
    rooms.sql(
        "UPDATE inbox SET auto_assignment = FALSE",
        "INSERT INTO team_member (team_id, agent_id) VALUES (1, 2)");
    List<DisplayId> lost = shift.begin(5);
    DisplayId other = shift.begin(1).get(0);
    lost.forEach(this::give);
    shift.come(ADA, BEN);
    shift.drain(Shift.availability(BEN));
    assertThat(shift.share(ADA) + shift.share(BEN)).isEqualTo(5);
    assertThat(Math.abs(shift.share(ADA) - shift.share(BEN))).isEqualTo(1);
    assertThat(shift.assignee(other)).isNull();
  }

  @Test
  void waitsForTheTeamWhereItsSwitchIsOff() {
    rooms.sql("UPDATE team SET auto_assign = FALSE");
    ContactSession carla = rooms.arrive("carla", "Carla");
    DisplayId lost = rooms.write(carla, "Sumiu").conversation();
    shift.come(ADA, BEN);
    give(lost);
    shift.drain(Shift.members());
    rooms.call(() -> shift.desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    rooms.write(carla, "Ainda não chegou");
    assertThat(shift.assignee(lost)).isNull();
  }

  @Test
  void isGivenOutOnceTheSwitchIsOnOrSomebodyJoins() {
    rooms.sql("UPDATE team SET auto_assign = FALSE");
    DisplayId lost = shift.begin(1).get(0);
    give(lost);
    shift.come(ADA, BEN);
    TeamEdit edit = new TeamEdit("Entregas", null, true, Set.of(idOf(BEN)));
    rooms.callInRequest(() -> rooms.get(Teams.class).change(CARRIERS, 0, edit, OLGA));
    assertThat(shift.outbox(TeamsEdited.TYPE)).isEqualTo(1);
    shift.drain(EventNote.of(new TeamsEdited(CARRIERS, Instant.EPOCH, OLGA.cause())));
    assertThat(shift.assignee(lost)).isEqualTo(BEN.id());
  }

  @Test
  void leavesWhoeverIsNotOfTheTeam() {
    DisplayId lost = shift.begin(1).get(0);
    rooms.call(() -> shift.desk().assign(lost, Optional.of(idOf(ADA)), OLGA));
    give(lost);
    assertThat(shift.assignee(lost)).isNull();
    assertThat(shift.activities(lost))
        .containsExactly(
            ActivityKind.ASSIGNED, ActivityKind.TEAM_ASSIGNED, ActivityKind.LEFT_TO_TEAM);
    shift.come(BEN);
    shift.drain(Shift.availability(BEN));
    assertThat(shift.assignee(lost)).isEqualTo(BEN.id());
  }

  @Test
  void staysWithAMemberAndWhereNobodyElseCouldTakeIt() {
    DisplayId bens = shift.begin(1).get(0);
    DisplayId adas = shift.begin(1).get(0);
    rooms.call(() -> shift.desk().assign(bens, Optional.of(idOf(BEN)), OLGA));
    rooms.call(() -> shift.desk().assign(adas, Optional.of(idOf(ADA)), OLGA));
    give(bens);
    rooms.sql("DELETE FROM team_member WHERE agent_id = 3");
    give(adas);
    assertThat(shift.assignee(bens)).isEqualTo(BEN.id());
    assertThat(shift.assignee(adas)).isEqualTo(ADA.id());
  }

  @Test
  void isTheInboxesAgainWithoutATeam() {
    DisplayId lost = shift.begin(1).get(0);
    give(lost);
    shift.come(ADA);
    shift.drain(Shift.members());
    assertThat(shift.assignee(lost)).isNull();
    rooms.call(() -> rooms.get(Triage.class).assignTeam(lost, Optional.empty(), OLGA));
    shift.drain(Shift.members());
    assertThat(shift.assignee(lost)).isEqualTo(ADA.id());
  }

  private void give(DisplayId conversation) {
    rooms.call(() -> rooms.get(Triage.class).assignTeam(conversation, Optional.of(CARRIERS), OLGA));
  }
}
