package app.atende.people;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The front desks of this package over one database, with a clock that stands still until moved.
 */
final class House {
  static final String PASSWORD = "vapor-guitarra-ameixa";
  static final String OTHER_PASSWORD = "moinho cinza sem telhado";

  final Now now = new Now(Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
  final SecretBox box = new SecretBox(List.of(Tokens.randomBytes(32)));
  final List<SessionRevoked> revoked = new ArrayList<>();
  final List<MembershipEnded> ended = new ArrayList<>();
  final ControlDatabase control;
  final Passwords passwords = new Passwords();
  final Throttle throttle;
  final KnownDevices devices;
  final PubsubTokens pubsub;
  final Users users;
  final Sessions sessions;
  final SignIn signIn;
  final OneTimeLinks links;
  final TwoFactor twoFactor;
  final SecondStep second;
  final SignInLinks signInLinks;
  final PasswordChanges changes;
  final UserChanges userChanges;
  final PasswordLinks passwordLinks;
  final ResetRequests resets;
  final ApiTokens tokens;
  final Memberships memberships;
  final PlatformApps apps;
  final AgentBots bots;
  final Operators operators;

  House(ControlDatabase control) {
    this.control = control;
    throttle = new Throttle(control, now);
    devices = new KnownDevices(box, now);
    pubsub = new PubsubTokens(control, box, now);
    users = new Users(control, now, pubsub, passwords);
    sessions = new Sessions(control, now, revoked::add);
    links = new OneTimeLinks(control, now);
    twoFactor = new TwoFactor(control, box, throttle, passwords, sessions, now);
    second = new SecondStep(twoFactor, links, devices, sessions);
    signIn = new SignIn(control, passwords, new SignInTries(throttle, devices), second);
    signInLinks = new SignInLinks(links, users, sessions);
    PasswordReplacement replacement = new PasswordReplacement(sessions, pubsub);
    changes = new PasswordChanges(control, passwords, throttle, replacement);
    userChanges = new UserChanges(control, now, passwords, replacement);
    passwordLinks = new PasswordLinks(control, passwords, links, replacement);
    resets = new ResetRequests(control, throttle, now);
    tokens = new ApiTokens(control, now);
    memberships = new Memberships(control, now, ended::add);
    apps = new PlatformApps(control, tokens, now);
    bots = new AgentBots(control, tokens, now);
    operators = new Operators(control, passwords, sessions, now);
  }

  /** Ada of Acme, with {@link #PASSWORD}. */
  User ada() {
    return users.create(
        new NewUser(EmailAddress.of("ada@acme.example"), "Ada Lima", null, PASSWORD));
  }

  /** A browser somewhere, new to everybody. */
  static Device at(String address) {
    return new Device(address, "Firefox", null);
  }

  Session.Started enter(String email, String password, Device device) {
    return signIn.withPassword(Realm.USER, email, password, device);
  }

  /** An account as the directory holds it; its schema is not made. */
  TenantId account(String slug) {
    control.update(
        "INSERT IGNORE INTO database_server (id, name, address, created_at)"
            + " VALUES (1, 'one', 'localhost:3306', ?)",
        now.instant());
    return new TenantId(
        control.insert(
            "INSERT INTO account (slug, name, status, server_id, created_at, changed_at)"
                + " VALUES (?, ?, 'ACTIVE', 1, ?, ?)",
            slug,
            slug,
            now.instant(),
            now.instant()));
  }

  /** The ids in the outbox rows of one listener, oldest first, as a JSON object each. */
  List<String> asked(HouseWork work) {
    return asked(0, work);
  }

  /** The same for rows of an account. */
  List<String> askedOf(TenantId account, HouseWork work) {
    return asked(account.value(), work);
  }

  private List<String> asked(long account, HouseWork work) {
    return control.list(
        "SELECT payload FROM atenderelay.outbox WHERE account_id = ? AND listener = ? ORDER BY id",
        row -> ids(row.text("payload")),
        account,
        work.listener);
  }

  private static String ids(String payload) {
    return payload.substring(payload.indexOf("\"ids\":") + 6, payload.length() - 1);
  }
}
