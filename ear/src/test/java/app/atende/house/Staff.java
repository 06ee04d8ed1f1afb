package app.atende.house;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.house.world.Person;
import app.atende.people.ApiTokens;
import app.atende.people.EmailAddress;
import app.atende.people.Memberships;
import app.atende.people.NewUser;
import app.atende.people.Passwords;
import app.atende.people.PlatformApp;
import app.atende.people.PlatformApps;
import app.atende.people.PubsubTokens;
import app.atende.people.TokenOwner;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.Tenants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/** Makes people who may log in, and seats them in an account. */
public final class Staff {
  private final Users users;
  private final ApiTokens tokens;
  private final Memberships memberships;
  private final PlatformApps apps;
  private final TenantDatabase database;
  private final Tenants tenants = new Tenants();

  Staff(ControlDatabase control, TenantDatabase database, Settings settings) {
    Now now = new Now();
    SecretBox box = settings.encryptionKeys().box();
    this.users = new Users(control, now, new PubsubTokens(control, box, now), new Passwords());
    this.tokens = new ApiTokens(control, now);
    this.memberships = new Memberships(control, now, ended -> {});
    this.apps = new PlatformApps(control, tokens, now);
    this.database = database;
  }

  /** A new user with an address, a password and an API token of his own. */
  public Person register(String name, String company) {
    String domain = company.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "") + ".example";
    String email =
        name.toLowerCase(Locale.ROOT)
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX)
            + "@"
            + domain;
    String password = Tokens.random();
    User user = users.create(new NewUser(EmailAddress.of(email), name, null, password));
    long id = user.id().value();
    String token = tokens.issue(TokenOwner.of(user.id()), "tests").secret();
    return new Person(id, name, email, password, token);
  }

  /** Makes a platform app that reaches nothing yet; gives its token. */
  public String app(String name) {
    return tokenOf(newApp(name));
  }

  /** Makes a platform app that reaches an account and a person; gives its token. */
  public String appOf(TenantId tenant, Person person) {
    PlatformApp app = newApp("panel");
    apps.grant(app, PlatformApp.ObjectKind.ACCOUNT, tenant.value());
    apps.grant(app, PlatformApp.ObjectKind.USER, person.id());
    return tokenOf(app);
  }

  /** Makes a platform app that reaches whatever of this kind has this id; gives its token. */
  public String appOf(PlatformApp.ObjectKind kind, long id) {
    PlatformApp app = newApp("panel");
    apps.grant(app, kind, id);
    return tokenOf(app);
  }

  private PlatformApp newApp(String name) {
    return apps.create(name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
  }

  private String tokenOf(PlatformApp app) {
    return tokens.issue(TokenOwner.app(app.id()), "tests").secret();
  }

  /** Makes a user an agent of an account, as the last step of an invitation does. */
  public void seat(TenantId tenant, Person person) {
    tenants.run(tenant, () -> insert(person));
    memberships.add(new UserId(person.id()), tenant);
  }

  /** Writes rows of the account at hand. */
  void write(String sql) {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Not written: " + sql, e);
    }
  }

  private void insert(Person person) {
    String sql =
        "INSERT INTO agent (id, name, email, role, confirmed, created_at)"
            + " VALUES (?, ?, ?, 'AGENT', TRUE, UTC_TIMESTAMP(6))";
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, person.id());
      statement.setString(2, person.name());
      statement.setString(3, person.email());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("No seat for " + person.name(), e);
    }
  }
}
