package app.atende.people;

import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class SessionsTest {
  private static final String ADA = "ada@acme.example";

  @Test
  void endsAfterTwelveIdleHours(House house) {
    house.ada();
    String token = house.enter(ADA, PASSWORD, at("192.0.2.1")).token();
    house.now.pass(Duration.ofHours(11));
    assertThat(house.sessions.find(Realm.USER, token)).isPresent();
    house.now.pass(Duration.ofHours(11));
    assertThat(house.sessions.find(Realm.USER, token)).isPresent();
    house.now.pass(Duration.ofHours(12));
    assertThat(house.sessions.find(Realm.USER, token)).isEmpty();
    assertThat(house.sessions.forgetExpired()).isEqualTo(1);
  }

  @Test
  void endsAfterFourteenDaysHoweverBusy(House house) {
    house.ada();
    String token = house.enter(ADA, PASSWORD, at("192.0.2.1")).token();
    for (int i = 0; i < 33; i++) {
      house.now.pass(Duration.ofHours(10));
      assertThat(house.sessions.find(Realm.USER, token)).isPresent();
    }
    house.now.pass(Duration.ofHours(6));
    assertThat(house.sessions.find(Realm.USER, token)).isEmpty();
  }

  @Test
  void storesNoTokenInTheClear(House house) {
    house.ada();
    String token = house.enter(ADA, PASSWORD, at("192.0.2.1")).token();
    assertThat(token).hasSize(43);
    assertThat(
            house.control.list(
                "SELECT CAST(token_hash AS CHAR) AS hash FROM user_session",
                row -> row.text("hash")))
        .noneMatch(hash -> hash != null && hash.contains(token));
  }

  @Test
  void logOutEndsItAndTellsWhoHoldsASocket(House house) {
    house.ada();
    Session.Started started = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    house.sessions.end(started.session());
    house.sessions.end(started.session());
    assertThat(house.sessions.find(Realm.USER, started.token())).isEmpty();
    assertThat(house.sessions.isAlive(started.session().id())).isFalse();
    assertThat(house.revoked)
        .extracting(SessionRevoked::session)
        .containsExactly(started.session().id());
  }

  @Test
  void anEndedSessionIsToldToEachAccountOfItsPersonOnce(House house) {
    User ada = house.ada();
    TenantId acme = house.account("acme");
    TenantId globex = house.account("globex");
    house.memberships.add(ada.id(), acme);
    Session ended = house.enter(ADA, PASSWORD, at("192.0.2.1")).session();
    house.sessions.end(ended);
    house.sessions.end(ended);
    assertThat(house.askedOf(acme, HouseWork.FORGET_SESSION))
        .containsExactly(
            "{\"user\":%d,\"session\":%d}".formatted(ada.id().value(), ended.id().value()));
    assertThat(house.askedOf(globex, HouseWork.FORGET_SESSION)).isEmpty();
  }

  @Test
  void listsDevicesAndRevokesOnlyOnesOwn(House house) {
    User ada = house.ada();
    User ben = house.users.findOrInvite(EmailAddress.of("ben@acme.example"), "Ben");
    Session.Started desk = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    house.now.pass(Duration.ofMinutes(5));
    Session.Started phone =
        house.enter(ADA, PASSWORD, new Device("192.0.2.2", "Phone\r\nX: y", null));
    long owner = ada.id().value();
    assertThat(house.sessions.list(Realm.USER, owner))
        .extracting(Session::address, Session::userAgent)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("192.0.2.2", "Phone  X: y"),
            org.assertj.core.api.Assertions.tuple("192.0.2.1", "Firefox"));
    isRefused(
        ErrorCode.NOT_FOUND,
        () -> house.sessions.revoke(Realm.USER, ben.id().value(), phone.session().id()));
    house.sessions.revoke(Realm.USER, owner, phone.session().id());
    assertThat(house.sessions.list(Realm.USER, owner)).containsExactly(desk.session());
  }

  @Test
  void keepsTwentyFiveDevicesAndDropsTheOneUnseenLongest(House house) {
    User ada = house.ada();
    String first = house.sessions.start(Realm.USER, ada.id().value(), at("192.0.2.1")).token();
    IntStream.range(0, 25)
        .forEach(
            i -> {
              house.now.pass(Duration.ofMinutes(2));
              house.sessions.start(Realm.USER, ada.id().value(), at("192.0.2.1"));
            });
    assertThat(house.sessions.list(Realm.USER, ada.id().value())).hasSize(25);
    assertThat(house.sessions.find(Realm.USER, first)).isEmpty();
  }

  @Test
  void logOutEverywhereLeavesNone(House house) {
    User ada = house.ada();
    house.enter(ADA, PASSWORD, at("192.0.2.1"));
    house.enter(ADA, PASSWORD, at("192.0.2.2"));
    house.sessions.endAll(Realm.USER, ada.id().value());
    assertThat(house.sessions.list(Realm.USER, ada.id().value())).isEmpty();
    assertThat(house.revoked).hasSize(2);
  }
}
