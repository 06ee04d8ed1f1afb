package app.atende.people;

import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever wants it proves himself by something that he has, too. */
@ExtendWith(ControlSchema.class)
class TwoFactorTest {
  private static final String ADA = "ada@acme.example";
  private static final Duration STEP = Duration.ofSeconds(30);

  /** Somebody with an app. */
  private record Holder(Session session, String key, List<String> recovery) {
    String code(Instant when) {
      return AuthenticatorCodes.codeOf(key, when.getEpochSecond() / STEP.toSeconds());
    }
  }

  @Test
  void theAppShowsWhatTheStandardSays() {
    byte[] seed = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    String key = new Base32().encodeToString(seed);
    assertThat(AuthenticatorCodes.codeOf(key, 59 / 30)).isEqualTo("287082");
    assertThat(AuthenticatorCodes.codeOf(key, 1_111_111_109L / 30)).isEqualTo("081804");
    assertThat(AuthenticatorCodes.codeOf(key, 20_000_000_000L / 30)).isEqualTo("353130");
  }

  @Test
  void theKeyNamesWhoOffersItAndWhoseItIs(House house) {
    AuthenticatorKey key = house.twoFactor.newKey("Casa & Filhos", EmailAddress.of(ADA));
    assertThat(key.text()).matches("[A-Z2-7]{32}");
    assertThat(key.address())
        .isEqualTo(
            "otpauth://totp/Casa%20%26%20Filhos:ada%40acme.example?secret="
                + key.text()
                + "&issuer=Casa%20%26%20Filhos&algorithm=SHA1&digits=6&period=30");
    assertThat(key.toString()).doesNotContain(key.text());
  }

  @Test
  void aWrongCodeTurnsNothingOn(House house) {
    house.ada();
    Session session = house.enter(ADA, PASSWORD, at("192.0.2.1")).session();
    String key = house.twoFactor.newKey("Atende", EmailAddress.of(ADA)).text();
    isRefused(ErrorCode.CODE_INVALID, () -> house.twoFactor.turnOn(session, key, "000000"));
    isRefused(ErrorCode.CODE_INVALID, () -> house.twoFactor.turnOn(session, key, null));
    isRefused(ErrorCode.VALUE_INVALID, () -> house.twoFactor.turnOn(session, "mine", "000000"));
    assertThat(house.twoFactor.of(session.user())).isEmpty();
    house.enter(ADA, PASSWORD, at("192.0.2.1"));
  }

  @Test
  void thePasswordAloneOpensNothingAndTheCodeDoes(House house) {
    Holder ada = turnedOn(house);
    isRefused(ErrorCode.SECOND_FACTOR_NEEDED, () -> house.enter(ADA, PASSWORD, at("192.0.2.1")));
    SignInStep step = begin(house, at("192.0.2.1"));
    assertThat(step.started()).isEmpty();
    assertThat(house.sessions.find(Realm.USER, step.token())).isEmpty();
    house.now.pass(STEP);
    Session.Started in = finish(house, step, code(house, ada));
    assertThat(in.session().user()).isEqualTo(ada.session().user());
    isRefused(ErrorCode.SIGN_IN_EXPIRED, () -> finish(house, step, ada.recovery().get(0)));
  }

  @Test
  void turningItOnSignsOtherDevicesOut(House house) {
    house.ada();
    Session elsewhere = house.enter(ADA, PASSWORD, at("192.0.2.2")).session();
    Holder ada = turnOn(house);
    assertThat(house.sessions.isAlive(elsewhere.id())).isFalse();
    assertThat(house.sessions.isAlive(ada.session().id())).isTrue();
  }

  @Test
  void aCodeWorksOnceAndSoDoesTheOneByWhichItWasTurnedOn(House house) {
    Holder ada = turnedOn(house);
    refused(house, code(house, ada));
    house.now.pass(STEP);
    String code = code(house, ada);
    finish(house, begin(house, at("192.0.2.1")), code.substring(0, 3) + " " + code.substring(3));
    refused(house, code);
  }

  @Test
  void ofTwoWhoUseOneCodeAtOnceOneComesIn(House house) {
    Holder ada = turnedOn(house);
    house.now.pass(STEP);
    String code = code(house, ada);
    List<SignInStep> steps =
        IntStream.range(0, 4).mapToObj(i -> begin(house, at("192.0.2." + i))).toList();
    AtomicInteger in = new AtomicInteger();
    steps.parallelStream()
        .forEach(
            step -> {
              try {
                finish(house, step, code);
                in.incrementAndGet();
              } catch (DomainException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.CODE_INVALID);
              }
            });
    assertThat(in).hasValue(1);
  }

  @Test
  void aClockMayBeOneStepAheadOrBehindAndNotTwo(House house) {
    Holder ada = turnedOn(house);
    house.now.pass(STEP.multipliedBy(10));
    Instant now = house.now.instant();
    refused(house, ada.code(now.minus(STEP.multipliedBy(2))));
    refused(house, ada.code(now.plus(STEP.multipliedBy(2))));
    finish(house, begin(house, at("192.0.2.1")), ada.code(now.minus(STEP)));
    finish(house, begin(house, at("192.0.2.1")), ada.code(now.plus(STEP)));
  }

  @Test
  void aRecoveryCodeWorksOnceHoweverItIsTyped(House house) {
    Holder ada = turnedOn(house);
    assertThat(ada.recovery())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    String first = ada.recovery().get(0);
    finish(house, begin(house, at("192.0.2.1")), first.toLowerCase(Locale.ROOT).replace("-", ""));
    refused(house, first);
    assertThat(house.twoFactor.of(ada.session().user()).orElseThrow().codesLeft()).isEqualTo(9);
    finish(house, begin(house, at("192.0.2.1")), ada.recovery().get(1));
  }

  @Test
  void afterFiveWrongCodesOneWaitsButNotOnesOwnDevices(House house) {
    Holder ada = turnedOn(house);
    house.now.pass(STEP);
    IntStream.range(0, 5).forEach(i -> refused(house, "00000" + i));
    SignInStep step = begin(house, at("198.51.100.7"));
    isRefused(ErrorCode.TOO_MANY_TRIES, () -> finish(house, step, code(house, ada)));
    String cookie = house.devices.issue(Realm.USER, ada.session().owner());
    Device own = new Device("203.0.113.9", "Firefox", cookie);
    assertThat(house.second.finish(begin(house, own).token(), code(house, ada), own)).isNotNull();
  }

  @Test
  void theStepBetweenLastsFiveMinutesAndNoLongerThanThePassword(House house) {
    Holder ada = turnedOn(house);
    SignInStep late = begin(house, at("192.0.2.1"));
    house.now.pass(Duration.ofMinutes(6));
    isRefused(ErrorCode.SIGN_IN_EXPIRED, () -> finish(house, late, code(house, ada)));
    isRefused(ErrorCode.SIGN_IN_EXPIRED, () -> house.second.finish(null, "1", at("192.0.2.1")));
    SignInStep before = begin(house, at("192.0.2.1"));
    house.changes.change(ada.session(), PASSWORD, House.OTHER_PASSWORD);
    isRefused(ErrorCode.SIGN_IN_EXPIRED, () -> finish(house, before, code(house, ada)));
  }

  @Test
  void aPasswordThatWasSetByALinkOpensNothingAlone(House house) {
    Holder ada = turnedOn(house);
    String link = house.links.issueReset(ada.session().user());
    OneTimeLink used = house.passwordLinks.reset(link, House.OTHER_PASSWORD);
    assertThat(house.second.enter(used.user(), at("192.0.2.1")).started()).isEmpty();
  }

  @Test
  void turningItOffAndOtherCodesAskForPasswordAndCode(House house) {
    Holder ada = turnedOn(house);
    house.now.pass(STEP);
    isRefused(
        ErrorCode.PASSWORD_WRONG,
        () -> house.twoFactor.turnOff(ada.session(), "not it", code(house, ada)));
    isRefused(
        ErrorCode.CODE_INVALID,
        () -> house.twoFactor.renewCodes(ada.session(), PASSWORD, "000000"));
    List<String> renewed = house.twoFactor.renewCodes(ada.session(), PASSWORD, code(house, ada));
    assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(ada.recovery());
    refused(house, ada.recovery().get(0));
    house.twoFactor.turnOff(ada.session(), PASSWORD, renewed.get(0));
    assertThat(house.twoFactor.isOn(ada.session().user())).isFalse();
    house.enter(ADA, PASSWORD, at("192.0.2.1"));
    assertThat(count(house, "recovery_code")).isZero();
  }

  @Test
  void itIsTurnedOnOnceAndOnesCodesOpenNobodyElsesDoor(House house) {
    Holder ada = turnedOn(house);
    String key = house.twoFactor.newKey("Atende", EmailAddress.of(ADA)).text();
    String code = AuthenticatorCodes.codeOf(key, house.now.instant().getEpochSecond() / 30);
    isRefused(ErrorCode.STALE_EDIT, () -> house.twoFactor.turnOn(ada.session(), key, code));
    house.users.create(
        new NewUser(EmailAddress.of("ben@acme.example"), "Ben", null, House.OTHER_PASSWORD));
    Session bens = house.enter("ben@acme.example", House.OTHER_PASSWORD, at("192.0.2.3")).session();
    Holder ben = turnOn(house, bens, "ben@acme.example");
    refused(house, ben.recovery().get(0));
    house.now.pass(STEP);
    refused(house, code(house, ben));
  }

  @Test
  void nothingStandsInTheClearAndAllOfItGoesWithThePerson(House house) {
    Holder ada = turnedOn(house);
    byte[] secret =
        house
            .control
            .find("SELECT secret FROM two_factor", row -> row.bytes("secret"))
            .orElseThrow();
    assertThat(new String(secret, StandardCharsets.ISO_8859_1)).doesNotContain(ada.key());
    assertThat(house.box.openText(secret)).isEqualTo(ada.key());
    house.users.delete(ada.session().user());
    assertThat(count(house, "two_factor") + count(house, "recovery_code")).isZero();
  }

  @Test
  void theProviderSeesWhoHasItAndTurnsItOffForWhoLostEverything(House house) {
    Holder ada = turnedOn(house);
    var acme = house.account("acme");
    var globex = house.account("globex");
    house.memberships.add(ada.session().user(), acme);
    assertThat(house.twoFactor.holders(acme)).containsExactly(ada.session().owner());
    assertThat(house.twoFactor.holders(globex)).isEmpty();
    house.twoFactor.reset(ada.session().user());
    assertThat(house.twoFactor.holders(acme)).isEmpty();
    house.enter(ADA, PASSWORD, at("192.0.2.1"));
  }

  private static Holder turnedOn(House house) {
    house.ada();
    return turnOn(house);
  }

  private static Holder turnOn(House house) {
    return turnOn(house, house.enter(ADA, PASSWORD, at("192.0.2.1")).session(), ADA);
  }

  private static Holder turnOn(House house, Session session, String email) {
    String key = house.twoFactor.newKey("Atende", EmailAddress.of(email)).text();
    Holder holder = new Holder(session, key, List.of());
    List<String> codes = house.twoFactor.turnOn(session, key, code(house, holder));
    return new Holder(session, key, codes);
  }

  private static String code(House house, Holder holder) {
    return holder.code(house.now.instant());
  }

  private static SignInStep begin(House house, Device device) {
    return house.signIn.begin(Realm.USER, ADA, PASSWORD, device);
  }

  private static Session.Started finish(House house, SignInStep step, String code) {
    return house.second.finish(step.token(), code, at("192.0.2.1"));
  }

  private static void refused(House house, String code) {
    SignInStep step = begin(house, at("192.0.2.1"));
    isRefused(ErrorCode.CODE_INVALID, () -> finish(house, step, code));
  }

  private static long count(House house, String table) {
    return house
        .control
        .find("SELECT COUNT(*) AS n FROM " + table, row -> row.number("n"))
        .orElseThrow();
  }
}
