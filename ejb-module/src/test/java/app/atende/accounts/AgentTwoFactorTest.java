package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.people.Device;
import app.atende.people.EmailAddress;
import app.atende.people.NewUser;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.Sessions;
import app.atende.people.Throttle;
import app.atende.people.TwoFactor;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account in which somebody turns his second factor on and off keeps that he did. */
class AgentTwoFactorTest {
  private static final String PASSWORD = "vapor-guitarra-ameixa";

  private Rooms rooms;
  private Session session;
  private Actor dora;

  @BeforeEach
  void comeIn() {
    rooms =
        new Rooms(
            Stream.concat(
                    Stream.of(ControlBeans.all()),
                    Stream.of(
                        AgentTwoFactor.class, Sessions.class, Throttle.class, TwoFactor.class))
                .toArray(Class<?>[]::new));
    ControlBeans.enter(rooms.acme());
    EmailAddress email = EmailAddress.of("dora-" + UUID.randomUUID() + "@acme.example");
    User user = rooms.get(Users.class).create(new NewUser(email, "Dora Reis", null, PASSWORD));
    long id = user.id().value();
    dora = Actor.agent(id, Role.AGENT, "Dora");
    Device here = new Device("192.0.2.1", "Firefox", null);
    session = rooms.get(Sessions.class).start(Realm.USER, id, here).session();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whatHeDoesIsKeptWithoutAnySecret() {
    List<String> first = turnOn();
    AgentTwoFactor desk = rooms.get(AgentTwoFactor.class);
    List<String> second =
        rooms.callInRequest(() -> desk.renewCodes(session, PASSWORD, first.get(0), dora));
    rooms.callInRequest(
        () -> {
          desk.turnOff(session, PASSWORD, second.get(0), dora);
          return null;
        });
    List<AuditLine> lines = lines();
    assertThat(lines)
        .extracting(AuditLine::what)
        .containsExactly("two_factor_off", "recovery_codes_renewed", "two_factor_on");
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.actorName()).isEqualTo("Dora");
              assertThat(line.details()).isEmpty();
            });
  }

  @Test
  void nobodyDoesItForAnotherAndWhatIsRefusedIsNotKept() {
    AgentTwoFactor desk = rooms.get(AgentTwoFactor.class);
    String key = newKey();
    assertRefused("NOT_PERMITTED", () -> desk.turnOn(session, key, code(key), ADA));
    assertRefused("NOT_PERMITTED", () -> desk.turnOn(session, key, code(key), Actor.SYSTEM));
    assertRefused("CODE_INVALID at code", () -> desk.turnOn(session, key, "000000", dora));
    assertThat(lines()).isEmpty();
  }

  private List<String> turnOn() {
    String key = newKey();
    AgentTwoFactor desk = rooms.get(AgentTwoFactor.class);
    return rooms.callInRequest(() -> desk.turnOn(session, key, code(key), dora));
  }

  private String newKey() {
    EmailAddress email = EmailAddress.of("dora@acme.example");
    return rooms.get(TwoFactor.class).newKey("Atende", email).text();
  }

  private String code(String key) throws InvalidKeyException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(new Base32().decode(key), "HmacSHA1"),
            rooms.get(Now.class).instant());
  }

  private List<AuditLine> lines() {
    AuditQueries log = rooms.get(AuditQueries.class);
    return rooms.call(() -> log.list(AuditFilter.ALL, null, 10, OLGA)).lines();
  }

  private void assertRefused(String message, Callable<?> tried) {
    assertThatThrownBy(() -> rooms.callInRequest(tried))
        .isInstanceOf(DomainException.class)
        .hasMessage(message);
  }
}
