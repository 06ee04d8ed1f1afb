package app.atende.cli;

import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.control.ControlDatabase;
import app.atende.people.ApiTokens;
import app.atende.people.Operators;
import app.atende.people.PasswordChanges;
import app.atende.people.PasswordReplacement;
import app.atende.people.Passwords;
import app.atende.people.PlatformApps;
import app.atende.people.PubsubTokens;
import app.atende.people.Sessions;
import app.atende.people.Throttle;
import app.atende.people.Users;
import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.AccountSteps;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.provisioning.ProvisioningRuns;
import app.atende.provisioning.TenantMigrations;
import app.atende.relay.OutboxRelay;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;

/** The front desks that the commands work through, each made when it is first needed. */
final class Desks implements AutoCloseable {

  private final Settings settings;
  private final DirectDatabase database;
  private final Now now = new Now();
  private ControlDatabase control;
  private TenantDirectory directory;

  Desks(Settings settings) {
    this.settings = settings;
    this.database = new DirectDatabase(settings.database());
  }

  Settings settings() {
    return settings;
  }

  DirectDatabase database() {
    return database;
  }

  Now now() {
    return now;
  }

  ControlDatabase control() {
    if (control == null) {
      control = new ControlDatabase(database.source(DatabaseUser.CONTROL));
    }
    return control;
  }

  TenantDirectory directory() {
    if (directory == null) {
      directory = new TenantDirectory(control());
    }
    return directory;
  }

  private AccountSteps steps() {
    return new AccountSteps(
        control(),
        new ProvisioningDatabase(database.source(DatabaseUser.PROVISION)),
        tenantDatabase(),
        directory(),
        settings);
  }

  private TenantDatabase tenantDatabase() {
    return new TenantDatabase(database.source(DatabaseUser.APP), new Tenants());
  }

  AccountLifecycle lifecycle() {
    return new AccountLifecycle(control(), directory(), steps(), now);
  }

  AccountChanges changes() {
    return new AccountChanges(control(), directory(), tenantDatabase(), now);
  }

  ProvisioningRuns runs() {
    return new ProvisioningRuns(control(), directory(), steps(), now);
  }

  TenantMigrations migrations() {
    return new TenantMigrations(control(), directory(), steps(), now);
  }

  OutboxRelay relay() {
    return new OutboxRelay(control(), now);
  }

  Users users() {
    return new Users(control(), now, pubsub(), new Passwords());
  }

  private PubsubTokens pubsub() {
    return new PubsubTokens(control(), settings.encryptionKeys().box(), now);
  }

  private Sessions sessions() {
    return new Sessions(control(), now, revoked -> {});
  }

  Operators operators() {
    return new Operators(control(), new Passwords(), sessions(), now);
  }

  PasswordChanges passwordChanges() {
    return new PasswordChanges(
        control(),
        new Passwords(),
        new Throttle(control(), now),
        new PasswordReplacement(sessions(), pubsub()));
  }

  ApiTokens tokens() {
    return new ApiTokens(control(), now);
  }

  PlatformApps apps() {
    return new PlatformApps(control(), tokens(), now);
  }

  @Override
  public void close() {
    database.close();
  }
}
