package app.atende.people;

import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class SignInTest {
  private static final String ADA = "ada@acme.example";

  @Test
  void letsInWhoKnowsThePassword(House house) {
    User ada = house.ada();
    Session.Started started = house.enter(" ADA@acme.example", PASSWORD, at("192.0.2.1"));
    assertThat(started.session().user()).isEqualTo(ada.id());
    assertThat(house.sessions.find(Realm.USER, started.token())).contains(started.session());
  }

  @Test
  void answersAlikeForAWrongPasswordAnUnknownPersonAndOneWithoutPassword(House house) {
    house.ada();
    house.users.findOrInvite(EmailAddress.of("ben@acme.example"), "Ben");
    for (String email : new String[] {ADA, "nobody@acme.example", "ben@acme.example", "?", null}) {
      isRefused(
          ErrorCode.WRONG_CREDENTIALS, () -> house.enter(email, "wrong password", at("192.0.2.1")));
    }
  }

  @Test
  void closesAnAddressForANetworkAfterFiveFailuresAndOpensItAgain(House house) {
    house.ada();
    fail(house, ADA, "192.0.2.1", 5);
    isRefused(ErrorCode.TOO_MANY_TRIES, () -> house.enter(ADA, PASSWORD, at("192.0.2.1")));
    assertThat(house.enter(ADA, PASSWORD, at("192.0.2.2")).token()).isNotBlank();
    house.now.pass(Duration.ofMinutes(16));
    assertThat(house.enter(ADA, PASSWORD, at("192.0.2.1")).token()).isNotBlank();
  }

  @Test
  void saysHowLongToWaitAndDoesNotProlongItByFurtherTries(House house) {
    house.ada();
    fail(house, ADA, "192.0.2.1", 5);
    house.now.pass(Duration.ofMinutes(10));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> house.enter(ADA, PASSWORD, at("192.0.2.1")))
          .isInstanceOfSatisfying(
              DomainException.class, refused -> assertThat(refused.args()).containsExactly(300L));
    }
  }

  @Test
  void strangersDoNotLockAPersonOutOfHisOwnDevices(House house) {
    User ada = house.ada();
    String cookie = house.devices.issue(Realm.USER, ada.id().value());
    IntStream.rangeClosed(1, 10).forEach(i -> fail(house, ADA, "198.51.100." + i, 1));
    isRefused(ErrorCode.TOO_MANY_TRIES, () -> house.enter(ADA, PASSWORD, at("203.0.113.9")));
    Device known = new Device("203.0.113.9", "Firefox", cookie);
    assertThat(house.enter(ADA, PASSWORD, known).token()).isNotBlank();
  }

  @Test
  void aDeviceCookieOfSomebodyElseOrAnOldOneIsWorthNothing(House house) {
    User ada = house.ada();
    String cookie = house.devices.issue(Realm.USER, ada.id().value());
    assertThat(house.devices.nameOf(Realm.USER, ada.id().value(), cookie)).isPresent();
    assertThat(house.devices.nameOf(Realm.USER, ada.id().value() + 1, cookie)).isEmpty();
    assertThat(house.devices.nameOf(Realm.PROVIDER, ada.id().value(), cookie)).isEmpty();
    assertThat(house.devices.nameOf(Realm.USER, ada.id().value(), cookie + "x")).isEmpty();
    house.now.pass(KnownDevices.LIFETIME);
    assertThat(house.devices.nameOf(Realm.USER, ada.id().value(), cookie)).isEmpty();
  }

  @Test
  void closesANetworkThatTriesManyAddresses(House house) {
    house.ada();
    IntStream.rangeClosed(1, 20)
        .forEach(i -> fail(house, "p" + i + "@acme.example", "2001:db8::" + i, 1));
    isRefused(ErrorCode.TOO_MANY_TRIES, () -> house.enter(ADA, PASSWORD, at("2001:db8::ffff")));
    assertThat(house.enter(ADA, PASSWORD, at("2001:db8:0:1::1")).token()).isNotBlank();
  }

  @Test
  void countsParallelGuessesOneByOne(House house) {
    house.ada();
    AtomicInteger judged = new AtomicInteger();
    IntStream.range(0, 24)
        .parallel()
        .forEach(
            i -> {
              try {
                house.enter(ADA, "guess number " + i, at("192.0.2.1"));
              } catch (DomainException refused) {
                if (refused.code() == ErrorCode.WRONG_CREDENTIALS) {
                  judged.incrementAndGet();
                }
              }
            });
    assertThat(judged).hasValue(5);
  }

  @Test
  void aSuccessForgetsTheFailuresBefore(House house) {
    house.ada();
    for (int round = 0; round < 2; round++) {
      fail(house, ADA, "192.0.2.1", 4);
      assertThat(house.enter(ADA, PASSWORD, at("192.0.2.1")).token()).isNotBlank();
      house.now.pass(Duration.ofMinutes(6));
    }
  }

  @Test
  void renewsAHashThatWasMadeWithOlderParameters(House house) {
    User ada = house.ada();
    String old =
        Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
            .getResult();
    house.control.update("UPDATE user SET password_hash = ?", old);
    house.enter(ADA, PASSWORD, at("192.0.2.1"));
    StoredPassword stored =
        new StoredPasswords(house.control).find(Realm.USER, ada.id().value()).orElseThrow();
    assertThat(house.passwords.isOutdated(stored.hash())).isFalse();
    assertThat(house.passwords.matches(PASSWORD, stored.hash())).isTrue();
  }

  @Test
  void usersAndOperatorsAreTwoRealms(House house) {
    house.ada();
    house.operators.create(EmailAddress.of("paul@host.example"), "Paul", House.OTHER_PASSWORD);
    isRefused(
        ErrorCode.WRONG_CREDENTIALS,
        () -> house.signIn.withPassword(Realm.PROVIDER, ADA, PASSWORD, at("192.0.2.1")));
    Session.Started started =
        house.signIn.withPassword(
            Realm.PROVIDER, "paul@host.example", House.OTHER_PASSWORD, at("192.0.2.1"));
    assertThat(house.sessions.find(Realm.USER, started.token())).isEmpty();
    assertThat(house.sessions.find(Realm.PROVIDER, started.token())).isPresent();
  }

  private static void fail(House house, String email, String address, int times) {
    for (int i = 0; i < times; i++) {
      isRefused(
          ErrorCode.WRONG_CREDENTIALS, () -> house.enter(email, "not the password", at(address)));
    }
  }
}
