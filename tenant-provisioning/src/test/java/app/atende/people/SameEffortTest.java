package app.atende.people;

import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.config.ErrorCode;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever watches how long an answer takes learns of nobody whether he is known here: the same
 * statements and as many hashes are made for everybody (X26).
 */
class SameEffortTest {
  private final Recorded database = new Recorded(TestDatabase.get().source(DatabaseUser.CONTROL));
  private final House house = new House(new ControlDatabase(database.source()));
  private final Counted passwords = new Counted();
  private final SignIn signIn =
      new SignIn(
          house.control, passwords, new SignInTries(house.throttle, house.devices), house.second);
  private final String known = address("ada");
  private final String withoutPassword = address("ben");
  private final String unknown = address("nobody");

  /** What somebody asked for cost. */
  private record Effort(List<String> statements, int hashes) {}

  /** Counts the hashes that are made. */
  private static final class Counted extends Passwords {
    private int made;

    @Override
    public boolean matches(String password, String hash) {
      made++;
      return super.matches(password, hash);
    }

    @Override
    String hash(String password) {
      made++;
      return super.hash(password);
    }
  }

  private static String address(String name) {
    return name + "-" + UUID.randomUUID() + "@acme.example";
  }

  @BeforeEach
  void adaHasAPasswordAndBenHasNot() {
    house.users.create(new NewUser(EmailAddress.of(known), "Ada Lima", null, PASSWORD));
    house.users.findOrInvite(EmailAddress.of(withoutPassword), "Ben");
  }

  @Test
  void aRefusedLogInCostsTheSameForEverybody() {
    Effort ofAda = ofLogIn(known, "wrong password");
    assertThat(ofAda.hashes()).isEqualTo(1);
    assertThat(ofAda.statements()).anyMatch(sql -> sql.contains("password_hash"));
    assertThat(ofLogIn(unknown, "wrong password")).isEqualTo(ofAda);
    assertThat(ofLogIn(withoutPassword, "wrong password")).isEqualTo(ofAda);
  }

  @Test
  void aPasswordThatIsTooLongForAnybodyCostsTheSameToo() {
    String endless = "x".repeat(10_000);
    Effort ofAda = ofLogIn(known, endless);
    assertThat(ofAda.hashes()).isEqualTo(1);
    assertThat(ofLogIn(unknown, endless)).isEqualTo(ofAda);
    assertThat(ofLogIn(withoutPassword, endless)).isEqualTo(ofAda);
  }

  @Test
  void aRequestForANewPasswordCostsTheSameForEverybody() {
    Effort ofAda = ofReset(known);
    assertThat(ofAda.hashes()).isZero();
    assertThat(ofAda.statements()).anyMatch(sql -> sql.contains("outbox"));
    assertThat(ofReset(unknown)).isEqualTo(ofAda);
    assertThat(ofReset(withoutPassword)).isEqualTo(ofAda);
  }

  private Effort ofLogIn(String email, String password) {
    Device device = device();
    return effort(
        () ->
            isRefused(
                ErrorCode.WRONG_CREDENTIALS,
                () -> signIn.withPassword(Realm.USER, email, password, device)));
  }

  private Effort ofReset(String email) {
    Device device = device();
    return effort(() -> house.resets.ask(email, device));
  }

  /** Somewhere that nobody has asked from before. */
  private static Device device() {
    String digits = UUID.randomUUID().toString();
    return at("2001:db8:" + digits.substring(0, 4) + ":" + digits.substring(4, 8) + "::1");
  }

  private Effort effort(Runnable asked) {
    database.sent();
    passwords.made = 0;
    asked.run();
    return new Effort(database.sent(), passwords.made);
  }
}
