package app.atende.house;

import app.atende.cli.SmallPool;
import app.atende.config.DatabaseSettings;
import app.atende.config.DatabaseSettings.Administrator;
import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.house.world.Person;
import app.atende.launcher.House;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.AccountSteps;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.provisioning.Requester;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The provider of the house under test, working as the command line does: the classes of
 * provisioning, directly on the database. For accounts that a test inside the server needs, and for
 * what no door offers, like letting a link grow old.
 */
public final class Provider {
  private static final Requester TESTS = Requester.local("tests");

  private final Pools pools;
  private final ControlDatabase control;
  private final AccountLifecycle lifecycle;
  private final Staff staff;

  /** A provider on these pools. */
  public Provider(Pools pools, Settings settings) {
    this.pools = pools;
    this.control = new ControlDatabase(pools.control());
    TenantDirectory directory = new TenantDirectory(control);
    TenantDatabase tenants = new TenantDatabase(pools.tenant(), new Tenants());
    AccountSteps steps =
        new AccountSteps(
            control, new ProvisioningDatabase(pools.provisioning()), tenants, directory, settings);
    this.staff = new Staff(control, tenants, settings);
    this.lifecycle = new AccountLifecycle(control, directory, steps, new Now());
  }

  /** The provider of the one house of all tests, from outside the server. */
  public static Provider ofTheHouse() {
    OpenHouse.get();
    return TheOne.PROVIDER;
  }

  /** Opens an account with no one in it; its slug is made up. */
  public TenantId open(String name) {
    return lifecycle.create(request(name), TESTS).id();
  }

  /** Opens an account with its administrator in it. */
  public TenantId open(String name, Person owner) {
    AccountRequest.Owner administrator =
        new AccountRequest.Owner(owner.id(), owner.name(), owner.email(), true);
    return lifecycle.create(request(name).withOwner(administrator), TESTS).id();
  }

  private static AccountRequest request(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-')
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return AccountRequest.named(name).withSlug(slug);
  }

  /** Makes people and seats them. */
  public Staff people() {
    return staff;
  }

  /** Suspends an account. */
  public void suspend(TenantId tenant) {
    lifecycle.suspend(tenant, "because a test wants to see it", TESTS);
  }

  /** Opens a suspended account again. */
  public void reactivate(TenantId tenant) {
    lifecycle.reactivate(tenant, TESTS);
  }

  /** Lets the windows pass in which tries are counted: what was tried before is forgotten. */
  public void forgetTries() {
    control.update("UPDATE throttle SET window_start = window_start - INTERVAL 1 DAY");
  }

  /** Writes rows of an account that no door makes so quickly. */
  public void write(TenantId tenant, String sql) {
    new Tenants().run(tenant, () -> staff.write(sql));
  }

  /** The control schema, to let time pass in its rows. */
  public ControlDatabase control() {
    return control;
  }

  /** The pools themselves, for tests of what each user of the database may do. */
  public Pools pools() {
    return pools;
  }

  /** The pools of the three users that work on accounts. */
  public record Pools(DataSource control, DataSource provisioning, DataSource tenant) {
    static Pools to(DatabaseSettings database) {
      return new Pools(
          pool(database, DatabaseUser.CONTROL, "atende"),
          pool(database, DatabaseUser.PROVISION, ""),
          pool(database, DatabaseUser.APP, "nothing"));
    }

    private static DataSource pool(DatabaseSettings database, DatabaseUser user, String schema) {
      return SmallPool.of(
          "jdbc:mariadb://"
              + database.address().orElseThrow()
              + "/"
              + schema
              + "?sslMode=disable&useServerPrepStmts=false&allowMultiQueries=false"
              + "&transactionIsolation=READ_COMMITTED",
          new Administrator(user.userName(), database.passwordOf(user)),
          4);
    }
  }

  /** The provider of a house of one's own. */
  public static Provider of(House house) {
    return new Provider(Pools.to(house.settings().database()), house.settings());
  }

  private static final class TheOne {
    static final Provider PROVIDER = of(OpenHouse.get());
  }
}
