package app.atende.database;

import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.AccountSteps;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.provisioning.Requester;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Accounts in the database of this test process, made as in production. */
public final class TestAccounts {

  private TestAccounts() {}

  /** A new open account of this name. */
  public static TenantId create(String name) {
    TestDatabase database = TestDatabase.get();
    ControlDatabase control = new ControlDatabase(database.source(DatabaseUser.CONTROL));
    TenantDirectory directory = new TenantDirectory(control);
    AccountSteps steps =
        new AccountSteps(
            control,
            new ProvisioningDatabase(database.source(DatabaseUser.PROVISION)),
            new TenantDatabase(database.source(DatabaseUser.APP), new Tenants()),
            directory,
            Settings.read(new SmallRyeConfigBuilder().build()));
    return new AccountLifecycle(control, directory, steps, new Now())
        .create(AccountRequest.named(name), Requester.local("test"))
        .id();
  }
}
