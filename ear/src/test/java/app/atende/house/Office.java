package app.atende.house;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.house.world.Authenticator;
import app.atende.house.world.Client;
import app.atende.house.world.Person;
import app.atende.people.AgentBot;
import app.atende.people.AgentBots;
import app.atende.people.ApiTokens;
import app.atende.people.Device;
import app.atende.people.EmailAddress;
import app.atende.people.OneTimeLinks;
import app.atende.people.Operator;
import app.atende.people.Operators;
import app.atende.people.Passwords;
import app.atende.people.PlatformApp;
import app.atende.people.PlatformApps;
import app.atende.people.Realm;
import app.atende.people.Session;
import app.atende.people.Sessions;
import app.atende.people.Throttle;
import app.atende.people.TokenOwner;
import app.atende.people.TwoFactor;
import app.atende.people.UserId;
import java.util.List;

/** The provider's own people and programs. */
public final class Office {
  private final Operators operators;
  private final PlatformApps apps;
  private final ApiTokens tokens;
  private final AgentBots bots;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final TwoFactor twoFactor;

  /** The office of the provider of the one house. */
  public Office() {
    Now now = new Now();
    ControlDatabase control = Provider.ofTheHouse().control();
    this.tokens = new ApiTokens(control, now);
    this.apps = new PlatformApps(control, tokens, now);
    this.bots = new AgentBots(control, tokens, now);
    this.links = new OneTimeLinks(control, now);
    this.sessions = new Sessions(control, now, ended -> {});
    Passwords passwords = new Passwords();
    this.operators = new Operators(control, passwords, sessions, now);
    this.twoFactor =
        new TwoFactor(
            control,
            OpenHouse.get().settings().encryptionKeys().box(),
            new Throttle(control, now),
            passwords,
            sessions,
            now);
  }

  /** Somebody who may log in to the provider's console. */
  public Person operator(String name) {
    String email = Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@provider.example";
    String password = Tokens.random();
    Operator made = operators.create(EmailAddress.of(email), name, password);
    return new Person(made.id(), name, email, password, "");
  }

  /** A new program of the provider's, which may reach nothing yet. */
  public Program program() {
    PlatformApp app = apps.create("tests " + Tokens.random());
    String token = tokens.issue(TokenOwner.app(app.id()), "tests").secret();
    return new Program(app, new Client().with("api_access_token", token));
  }

  /** Gives somebody so many API tokens more. */
  public void issueTokens(Person person, int count) {
    for (int number = 1; number <= count; number++) {
      tokens.issue(TokenOwner.of(new UserId(person.id())), "token " + number);
    }
  }

  /** The path of a link that a mail would have brought to this person. */
  public String invitation(Person person, TenantId account) {
    return "/app/invitation?token=" + links.issueInvitation(new UserId(person.id()), account);
  }

  /** The same for a forgotten password. */
  public String reset(Person person) {
    return "/app/reset?token=" + links.issueReset(new UserId(person.id()));
  }

  /**
   * Turns on the second factor of somebody whose app has this key; gives his recovery codes. The
   * app's code of the step before is used up.
   */
  public List<String> turnOnSecondFactor(Person person, String key) {
    Session session =
        sessions.start(Realm.USER, person.id(), new Device("127.0.0.1", "tests", null)).session();
    return twoFactor.turnOn(session, key, new Authenticator(key).shows(-1));
  }

  /** A key for an app. */
  public String newKey(Person person) {
    return twoFactor.newKey("tests", EmailAddress.of(person.email())).text();
  }

  /** A program of the provider's. */
  public final class Program {
    private final PlatformApp app;
    private final Client client;

    private Program(PlatformApp app, Client client) {
      this.app = app;
      this.client = client;
    }

    /** Its client of the platform API. */
    public Client client() {
      return client;
    }

    /** Lets it reach an account. */
    public void mayReach(TenantId account) {
      apps.grant(app, PlatformApp.ObjectKind.ACCOUNT, account.value());
    }

    /** Lets it reach a person. */
    public void mayReach(Person person) {
      apps.grant(app, PlatformApp.ObjectKind.USER, person.id());
    }

    /** A new bot of its own; gives its id. */
    public long bot(String name) {
      long id = bots.create(new AgentBot.Edit(name, null, null), null).id();
      apps.grant(app, PlatformApp.ObjectKind.BOT, id);
      return id;
    }
  }
}
