package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.Inboxes;
import app.atende.inboxes.Newcomers;
import app.atende.inboxes.Workplaces;
import app.atende.people.EmailAddress;
import app.atende.people.Memberships;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.roles.Role;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import app.atende.tenancy.TenantDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentsTest {
  private static final int THREADS = 16;

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aNewPersonIsMadeAndMayEnter() {
    AgentId dora = invite("Dora", "dora@" + rooms.acme() + ".example", OLGA);
    AgentSummary summary = call(() -> rooms.get(AgentQueries.class).get(dora, ADA));
    assertThat(summary.name()).isEqualTo("Dora");
    assertThat(summary.role()).isEqualTo(Role.AGENT);
    assertThat(summary.confirmed()).isFalse();
    UserId user = new UserId(dora.value());
    assertThat(rooms.get(Memberships.class).mayEnter(user, rooms.acme())).isTrue();
    assertThat(rooms.get(Users.class).get(user).isConfirmed()).isFalse();
  }

  @Test
  void aMemberIsNotAddedTwiceAndAStrangerToTheRulesNotAtAll() {
    String email = "dora@" + rooms.acme() + ".example";
    invite("Dora", email, OLGA);
    isRefused(ErrorCode.EMAIL_TAKEN, () -> invite("Dora", email.toUpperCase(), OLGA));
    isRefused(ErrorCode.EMAIL_INVALID, () -> invite("Dora", "dora", OLGA));
    isRefused(ErrorCode.NOT_PERMITTED, () -> invite("Eva", "eva@acme.example", ADA));
  }

  @Test
  void twoHundredAtOnceNeverExceedTheLimit() {
    ControlBeans.limit(rooms.acme(), "agents", 5);
    rooms.get(TenantDirectory.class).forget(rooms.acme());
    List<ErrorCode> refusals =
        atOnce(
            IntStream.range(0, 200)
                .<Callable<?>>mapToObj(i -> () -> invite("A" + i, mail(i), OLGA))
                .toList());
    assertThat(refusals).hasSize(198).containsOnly(ErrorCode.LIMIT_EXCEEDED);
    assertThat(list()).hasSize(5);
    assertThat(rooms.get(Memberships.class).in(rooms.acme())).hasSize(2);
    assertThatThrownBy(() -> invite("One more", mail(999), OLGA))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.args()).containsExactly("agents", 5L));
    assertThat(rooms.get(Users.class).find(EmailAddress.of(mail(999)))).isEmpty();
  }

  @Test
  void inboxesHaveALimitToo() {
    ControlBeans.limit(rooms.acme(), "inboxes", 4);
    rooms.get(TenantDirectory.class).forget(rooms.acme());
    List<ErrorCode> refusals =
        atOnce(
            IntStream.range(0, 40)
                .<Callable<?>>mapToObj(
                    i -> () -> call(() -> rooms.get(Inboxes.class).createApi("P" + i, null, OLGA)))
                .toList());
    assertThat(refusals).hasSize(38).containsOnly(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void ofTwoAdministratorsWhoDemoteEachOtherOneStays() {
    for (int round = 0; round < 5; round++) {
      run(() -> agents().changeRole(idOf(ADA), Role.ADMINISTRATOR, OLGA));
      Actor ada = Actor.agent(ADA.id(), Role.ADMINISTRATOR, "Ada");
      List<ErrorCode> refusals =
          atOnce(List.of(() -> demote(idOf(ADA), OLGA), () -> demote(idOf(OLGA), ada)));
      assertThat(refusals)
          .hasSize(1)
          .containsAnyOf(ErrorCode.NOT_PERMITTED, ErrorCode.LAST_ADMINISTRATOR);
      assertThat(list()).filteredOn(agent -> agent.role() == Role.ADMINISTRATOR).hasSize(1);
      rooms.sql("UPDATE agent SET role = 'ADMINISTRATOR' WHERE id = 1");
    }
  }

  @Test
  void ofTwoAdministratorsWhoRemoveEachOtherOneStays() {
    run(() -> agents().changeRole(idOf(ADA), Role.ADMINISTRATOR, OLGA));
    Actor ada = Actor.agent(ADA.id(), Role.ADMINISTRATOR, "Ada");
    List<ErrorCode> refusals =
        atOnce(List.of(() -> remove(idOf(ADA), OLGA), () -> remove(idOf(OLGA), ada)));
    assertThat(refusals)
        .hasSize(1)
        .containsAnyOf(ErrorCode.NOT_PERMITTED, ErrorCode.LAST_ADMINISTRATOR);
    assertThat(list()).filteredOn(agent -> agent.role() == Role.ADMINISTRATOR).hasSize(1);
  }

  private Object remove(AgentId who, Actor by) {
    run(() -> agents().remove(who, by));
    return who;
  }

  @Test
  void theLastAdministratorStays() {
    isRefused(ErrorCode.LAST_ADMINISTRATOR, () -> demote(idOf(OLGA), OLGA));
    isRefused(ErrorCode.LAST_ADMINISTRATOR, () -> run(() -> agents().remove(idOf(OLGA), OLGA)));
    isRefused(
        ErrorCode.LAST_ADMINISTRATOR,
        () -> run(() -> agents().checkMayGo(idOf(OLGA), Actor.SYSTEM)));
    run(() -> agents().checkMayGo(idOf(ADA), Actor.SYSTEM));
    run(() -> agents().checkMayGo(new AgentId(99), Actor.SYSTEM));
    assertThat(list()).hasSize(3);
  }

  @Test
  void whoeverIsRemovedLeavesHisInboxesAndTheHouse() {
    AgentId dora = invite("Dora", "dora@" + rooms.acme() + ".example", OLGA);
    run(() -> rooms.get(Inboxes.class).addMembers(SUPPORT, Set.of(dora), OLGA));
    run(() -> agents().remove(dora, OLGA));
    assertThat(list()).extracting(AgentSummary::id).doesNotContain(dora);
    Set<AgentId> members = call(() -> rooms.get(InboxQueries.class).memberIds(SUPPORT, OLGA));
    assertThat(members).containsExactlyInAnyOrder(idOf(ADA), idOf(BEN));
    assertThat(rooms.get(Users.class).find(new UserId(dora.value()))).isEmpty();
    assertThat(call(() -> rooms.get(AgentQueries.class).actor(dora, Actor.SYSTEM))).isEmpty();
  }

  @Test
  void aNewcomerHasHisRoleHisTeamsAndHisInboxesFromTheBeginning() {
    rooms.sql(
        "INSERT INTO custom_role (id, name, permissions, created_at, updated_at)"
            + " VALUES (5, 'Etiquetas', 'label_manage', NOW(6), NOW(6))",
        "INSERT INTO team (id, name, created_at) VALUES (4, 'Entregas', NOW(6))");
    AgentInvitation invitation =
        AgentInvitation.quietly("Dora", mail(1), Role.AGENT)
            .holding(new CustomRoleId(5))
            .into(Set.of(new TeamId(4)));
    AgentId dora = call(() -> rooms.get(Newcomers.class).invite(invitation, Set.of(SUPPORT), OLGA));
    Actor actor = call(() -> rooms.get(AgentQueries.class).actor(dora, Actor.SYSTEM)).get();
    assertThat(actor.permissions()).containsExactly(Permission.LABEL_MANAGE);
    assertThat(call(() -> rooms.get(TeamQueries.class).list(OLGA)).get(0).members())
        .containsExactly(dora);
    assertThat(call(() -> rooms.get(InboxQueries.class).memberIds(SUPPORT, OLGA))).contains(dora);
  }

  @Test
  void anAgentIsPlacedElsewhereAndWhatOthersChangedMeanwhileStays() {
    rooms.sql(
        "INSERT INTO team (id, name, created_at) VALUES (4, 'Entregas', NOW(6)),"
            + " (5, 'Vendas', NOW(6))",
        "INSERT INTO team_member (team_id, agent_id) VALUES (4, 2), (4, 3)");
    Newcomers desk = rooms.get(Newcomers.class);
    Workplaces seen = call(() -> desk.placesOf(idOf(ADA), OLGA));
    assertThat(seen).isEqualTo(new Workplaces(Set.of(SUPPORT), Set.of(new TeamId(4))));
    rooms.sql("DELETE FROM team_member WHERE agent_id = 3");
    Workplaces wanted = new Workplaces(Set.of(SALES), Set.of(new TeamId(5)));
    AgentEdit edit = new AgentEdit(idOf(ADA), "Ada Dias", Role.AGENT, null, null);
    place(edit, seen, wanted);
    assertThat(call(() -> desk.placesOf(idOf(ADA), OLGA))).isEqualTo(wanted);
    assertThat(call(() -> desk.placesOf(idOf(BEN), OLGA)))
        .isEqualTo(new Workplaces(Set.of(SUPPORT), Set.of()));
    assertThat(call(() -> rooms.ask("SELECT what FROM audit_entry ORDER BY id")).toString())
        .isEqualTo(
            "[agent_changed, inbox_members_changed, inbox_members_changed, team_changed,"
                + " team_changed]");
    Workplaces strange = new Workplaces(Set.of(SALES), Set.of(new TeamId(4711)));
    isRefused(ErrorCode.TEAM_NOT_FOUND, () -> place(edit, wanted, strange));
    assertThat(call(() -> desk.placesOf(idOf(ADA), OLGA))).isEqualTo(wanted);
  }

  private void place(AgentEdit edit, Workplaces seen, Workplaces wanted) {
    call(
        () -> {
          rooms.get(Newcomers.class).change(edit, seen, wanted, OLGA);
          return null;
        });
  }

  @Test
  void ofAnInvitationThatNamesAStrangeTeamNothingIsLeft() {
    AgentInvitation invitation =
        AgentInvitation.quietly("Dora", mail(1), Role.AGENT).into(Set.of(new TeamId(4711)));
    isRefused(ErrorCode.TEAM_NOT_FOUND, () -> call(() -> agents().invite(invitation, OLGA)));
    isRefused(
        ErrorCode.ROLE_NOT_FOUND,
        () ->
            call(
                () ->
                    agents()
                        .invite(
                            AgentInvitation.quietly("Dora", mail(1), Role.AGENT)
                                .holding(new CustomRoleId(4711)),
                            OLGA)));
    assertThat(list()).hasSize(3);
    assertThat(rooms.get(Users.class).find(EmailAddress.of(mail(1)))).isEmpty();
  }

  @Test
  void nameRoleAndAvailabilityAreSaidAtOnce() {
    rooms.sql(
        "INSERT INTO custom_role (id, name, permissions, created_at, updated_at)"
            + " VALUES (5, 'Etiquetas', 'label_manage', NOW(6), NOW(6))");
    AgentEdit edit =
        new AgentEdit(idOf(ADA), "Ada L.", Role.AGENT, new CustomRoleId(5), Availability.BUSY);
    run(() -> agents().change(edit, OLGA));
    AgentSummary ada = call(() -> rooms.get(AgentQueries.class).get(idOf(ADA), OLGA));
    assertThat(ada.name()).isEqualTo("Ada L.");
    assertThat(ada.custom().name()).isEqualTo("Etiquetas");
    assertThat(ada.chosen()).isEqualTo(Availability.BUSY);
    run(() -> agents().change(edit, OLGA));
    assertThat(
            rooms.<List<?>>call(
                () -> rooms.ask("SELECT detail FROM audit_entry WHERE what = 'agent_changed'")))
        .map(Object::toString)
        .containsExactly(
            "{\"name\":{\"before\":\"Ada\",\"after\":\"Ada L.\"},"
                + "\"role\":{\"before\":\"agent\",\"after\":\"Etiquetas\"},"
                + "\"availability\":{\"before\":\"online\",\"after\":\"busy\"}}");
    isRefused(
        ErrorCode.LAST_ADMINISTRATOR,
        () ->
            run(
                () ->
                    agents()
                        .change(new AgentEdit(idOf(OLGA), "Olga", Role.AGENT, null, null), OLGA)));
    isRefused(ErrorCode.NOT_PERMITTED, () -> run(() -> agents().change(edit, BEN)));
  }

  @Test
  void whatAnAgentHadOpenIsHisHeirsWhereThatOneMayHaveIt() {
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    rooms.call(() -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(BEN)), OLGA));
    isRefused(
        ErrorCode.AGENT_NOT_FOUND,
        () -> run(() -> agents().remove(idOf(BEN), Optional.of(idOf(BEN)), OLGA)));
    run(() -> agents().remove(idOf(BEN), Optional.of(idOf(ADA)), OLGA));
    assertThat(rooms.call(() -> rooms.ask("SELECT assignee_id FROM conversation")).toString())
        .isEqualTo("[2]");
    rooms.sql("DELETE FROM inbox_member");
    AgentId dora = invite("Dora", mail(1), OLGA);
    run(() -> agents().remove(idOf(ADA), Optional.of(dora), OLGA));
    assertThat(rooms.call(() -> rooms.ask("SELECT assignee_id FROM conversation")).toString())
        .isEqualTo("[null]");
  }

  @Test
  void presenceDecidesForThoseWhoLeftItToUs() {
    assertThat(online()).isEmpty();
    assertThat(call(() -> rooms.get(Presence.class).renew(ADA))).isTrue();
    assertThat(call(() -> rooms.get(Presence.class).renew(ADA))).isFalse();
    assertThat(online()).containsExactly(idOf(ADA));
    run(() -> agents().setAvailability(idOf(ADA), Availability.BUSY, ADA));
    assertThat(online()).isEmpty();
    run(() -> agents().setAvailability(idOf(ADA), Availability.ONLINE, ADA));
    run(() -> agents().setAutoOffline(idOf(BEN), false, BEN));
    assertThat(online()).containsExactlyInAnyOrder(idOf(ADA), idOf(BEN));
    rooms.get(Now.class).pass(Presence.LEASE.plusSeconds(1));
    assertThat(online()).containsExactly(idOf(BEN));
    isRefused(
        ErrorCode.NOT_PERMITTED,
        () -> run(() -> agents().setAvailability(idOf(ADA), Availability.OFFLINE, BEN)));
  }

  @Test
  void anInboxIsChangedByTheOneWhoSawItLast() {
    InboxEdit edit = call(() -> rooms.get(InboxQueries.class).get(SUPPORT, OLGA).edit());
    run(() -> rooms.get(Inboxes.class).change(edit.named("Help"), OLGA));
    isRefused(
        ErrorCode.STALE_EDIT,
        () -> run(() -> rooms.get(Inboxes.class).change(edit.named("Other"), OLGA)));
    isRefused(
        ErrorCode.NOT_PERMITTED,
        () -> run(() -> rooms.get(Inboxes.class).change(edit.named("Other"), ADA)));
    isRefused(
        ErrorCode.VALUE_INVALID,
        () -> run(() -> rooms.get(Inboxes.class).delete(SUPPORT, "Support", OLGA)));
    run(() -> rooms.get(Inboxes.class).delete(SUPPORT, "Help", OLGA));
    assertThat(call(() -> rooms.get(InboxQueries.class).list(OLGA))).hasSize(1);
  }

  private AgentId demote(AgentId agent, Actor actor) {
    run(() -> agents().changeRole(agent, Role.AGENT, actor));
    return agent;
  }

  private AgentId invite(String name, String email, Actor actor) {
    return call(() -> agents().invite(AgentInvitation.quietly(name, email, Role.AGENT), actor));
  }

  private String mail(int number) {
    return "a" + number + "@acme" + rooms.acme() + ".example";
  }

  private Agents agents() {
    return rooms.get(Agents.class);
  }

  private List<AgentSummary> list() {
    return call(() -> rooms.get(AgentQueries.class).list(OLGA));
  }

  private Set<AgentId> online() {
    return call(() -> rooms.get(AgentQueries.class).online(OLGA));
  }

  private void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T call(Callable<T> work) {
    return rooms.callInRequest(work);
  }

  private static List<ErrorCode> atOnce(List<Callable<?>> works) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> results = new ArrayList<>();
      works.forEach(work -> results.add(threads.submit(work)));
      List<ErrorCode> refusals = new ArrayList<>();
      for (Future<?> result : results) {
        try {
          result.get();
        } catch (ExecutionException e) {
          refusals.add(((DomainException) e.getCause()).code());
        }
      }
      return refusals;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void isRefused(ErrorCode code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
