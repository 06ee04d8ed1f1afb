package app.atende.people;

import static app.atende.people.House.OTHER_PASSWORD;
import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs sign in as their people do, and come back by three values in place of a cookie. */
@ExtendWith(ControlSchema.class)
class ProgramSessionsTest {
  private static final String ADA = "ada@acme.example";
  private static final Device PHONE = Device.ofProgram("192.0.2.7", "Chatwoot/4 okhttp");

  @Test
  void threeRightValuesAreTheSessionAndTwoAreNothing(House house) {
    User ada = house.ada();
    house.users.create(new NewUser(EmailAddress.of("ben@acme.example"), "Ben", null, PASSWORD));
    Session.Started in = house.enter(ADA, PASSWORD, PHONE);
    Session.Started other = house.enter(ADA, PASSWORD, PHONE);
    ProgramKey key = key(in, ADA);
    assertThat(house.sessions.find(key)).contains(in.session());
    assertThat(in.session().user()).isEqualTo(ada.id());
    assertThat(house.sessions.find(key(in, " ADA@acme.example"))).contains(in.session());
    for (String uid : new String[] {"ben@acme.example", "nobody@acme.example", "", null}) {
      assertThat(house.sessions.find(key(in, uid))).as("uid %s", uid).isEmpty();
    }
    String foreign = other.session().client();
    String[] wrong = {foreign, key.client().toLowerCase(Locale.ROOT), "é", "' OR 1", ""};
    for (String client : wrong) {
      ProgramKey tried = new ProgramKey(key.token(), client, ADA);
      assertThat(house.sessions.find(tried)).as("client %s", client).isEmpty();
    }
    assertThat(house.sessions.find(new ProgramKey(key.token(), null, ADA))).isEmpty();
    assertThat(house.sessions.find(new ProgramKey(null, key.client(), ADA))).isEmpty();
    assertThat(house.sessions.find(new ProgramKey(other.token(), key.client(), ADA))).isEmpty();
    assertThat(key.toString()).doesNotContain(in.token());
  }

  @Test
  void neitherKindOpensWhatIsTheOthers(House house) {
    house.ada();
    Session.Started phone = house.enter(ADA, PASSWORD, PHONE);
    Session.Started desk = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    assertThat(phone.session().isOfProgram()).isTrue();
    assertThat(desk.session().isOfProgram()).isFalse();
    assertThat(house.sessions.find(Realm.USER, phone.token())).as("as a cookie").isEmpty();
    String client = phone.session().client();
    assertThat(house.sessions.find(new ProgramKey(desk.token(), client, ADA))).isEmpty();
  }

  @Test
  void livesForSixtyDaysHoweverIdleAndNoLonger(House house) {
    house.ada();
    Session.Started in = house.enter(ADA, PASSWORD, PHONE);
    Session.Started desk = house.enter(ADA, PASSWORD, at("192.0.2.1"));
    house.now.pass(Duration.ofDays(30));
    assertThat(house.sessions.forgetExpired()).as("the browser's").isEqualTo(1);
    assertThat(house.sessions.isAlive(desk.session().id())).isFalse();
    assertThat(house.sessions.isAlive(in.session().id())).isTrue();
    assertThat(house.sessions.find(key(in, ADA))).isPresent();
    assertThat(house.sessions.list(Realm.USER, in.session().owner()))
        .extracting(Session::seenAt)
        .containsExactly(house.now.instant());
    house.now.pass(Duration.ofDays(30));
    assertThat(house.sessions.find(key(in, ADA))).isEmpty();
    assertThat(house.sessions.forgetExpired()).isEqualTo(1);
  }

  @Test
  void isOneOfTheDevicesOfItsPerson(House house) {
    User ada = house.ada();
    long owner = ada.id().value();
    Session.Started phone = house.enter(ADA, PASSWORD, PHONE);
    IntStream.range(0, 24)
        .forEach(
            i -> {
              house.now.pass(Duration.ofMinutes(2));
              house.sessions.start(Realm.USER, owner, at("192.0.2.1"));
            });
    assertThat(house.sessions.list(Realm.USER, owner)).hasSize(25).contains(phone.session());
    house.now.pass(Duration.ofMinutes(2));
    house.sessions.start(Realm.USER, owner, PHONE);
    assertThat(house.sessions.find(key(phone, ADA))).as("the one unseen longest").isEmpty();
    Session.Started next = house.sessions.start(Realm.USER, owner, PHONE);
    house.sessions.revoke(Realm.USER, owner, next.session().id());
    assertThat(house.sessions.find(key(next, ADA))).isEmpty();
  }

  @Test
  void anotherPasswordEndsTheOthers(House house) {
    house.ada();
    Session.Started here = house.enter(ADA, PASSWORD, PHONE);
    Session.Started elsewhere = house.enter(ADA, PASSWORD, PHONE);
    house.changes.change(here.session(), PASSWORD, OTHER_PASSWORD);
    assertThat(house.sessions.find(key(here, ADA))).isPresent();
    assertThat(house.sessions.find(key(elsewhere, ADA))).isEmpty();
  }

  @Test
  void anotherPasswordByAnApiTokenEndsAll(House house) {
    User ada = house.ada();
    Session.Started phone = house.enter(ADA, PASSWORD, PHONE);
    isRefused(
        ErrorCode.PASSWORD_WRONG, () -> house.changes.change(ada.id(), "guess", OTHER_PASSWORD));
    assertThat(house.sessions.find(key(phone, ADA))).isPresent();
    house.changes.change(ada.id(), PASSWORD, OTHER_PASSWORD);
    assertThat(house.sessions.find(key(phone, ADA))).isEmpty();
    house.enter(ADA, OTHER_PASSWORD, PHONE);
  }

  @Test
  void endsWithItsPersonAndWithAnotherAddress(House house) {
    User ada = house.ada();
    Session.Started in = house.enter(ADA, PASSWORD, PHONE);
    house.control.update("UPDATE user SET email = 'lima@acme.example'");
    assertThat(house.sessions.find(key(in, ADA))).as("the former address").isEmpty();
    assertThat(house.sessions.find(key(in, "lima@acme.example"))).isPresent();
    house.users.delete(ada.id());
    assertThat(house.sessions.find(key(in, "lima@acme.example"))).isEmpty();
  }

  @Test
  void anotherSecretOfATokenLeavesTheFormerWorthless(House house) {
    TokenOwner owner = TokenOwner.of(house.ada().id());
    ApiToken.Issued first = house.tokens.issue(owner, "gateway");
    ApiToken.Issued second = house.tokens.renew(first.token());
    assertThat(house.tokens.find(first.secret())).isEmpty();
    assertThat(house.tokens.find(second.secret())).map(ApiToken::name).contains("gateway");
    assertThat(house.tokens.list(owner)).hasSize(1);
    house.tokens.revokeAll(owner);
    isRefused(ErrorCode.TOKEN_NOT_FOUND, () -> house.tokens.renew(second.token()));
  }

  private static ProgramKey key(Session.Started started, String uid) {
    return new ProgramKey(started.token(), started.session().client(), uid);
  }
}
