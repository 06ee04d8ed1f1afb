package app.atende.rooms;

import app.atende.accounts.Agents;
import app.atende.accounts.Limits;
import app.atende.accounts.MirrorProfile;
import app.atende.accounts.MirrorSettings;
import app.atende.accounts.Presence;
import app.atende.accounts.RemoveDeletedUser;
import app.atende.accounts.Teams;
import app.atende.bots.Bots;
import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import app.atende.inboxes.Inboxes;
import app.atende.inboxes.Newcomers;
import app.atende.inboxes.internal.LeaveWithAgent;
import app.atende.people.AgentBots;
import app.atende.people.ApiTokens;
import app.atende.people.Memberships;
import app.atende.people.Passwords;
import app.atende.people.PubsubTokens;
import app.atende.people.Users;
import app.atende.provisioning.AccountChanges;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The rooms that need the control schema, over the test database's own. */
@ApplicationScoped
public class ControlBeans {
  private static final long FIRST_USER = 100_000;

  /** The beans, for {@link Rooms#Rooms}. */
  public static Class<?>[] all() {
    return new Class<?>[] {
      ControlBeans.class,
      AccountChanges.class,
      AgentBots.class,
      Agents.class,
      ApiTokens.class,
      Bots.class,
      Inboxes.class,
      LeaveWithAgent.class,
      Limits.class,
      Memberships.class,
      Newcomers.class,
      MirrorProfile.class,
      MirrorSettings.class,
      Passwords.class,
      Presence.class,
      PubsubTokens.class,
      RealDirectory.class,
      RemoveDeletedUser.class,
      Teams.class,
      Users.class
    };
  }

  /** The control schema. */
  @Produces
  @Singleton
  public ControlDatabase control() {
    return open();
  }

  /** Connections of the tenant at hand. */
  @Produces
  @Singleton
  public TenantDatabase tenantDatabase(Tenants tenants) {
    return new TenantDatabase(TestDatabase.get().source(DatabaseUser.APP), tenants);
  }

  private static ControlDatabase open() {
    return new ControlDatabase(TestDatabase.get().source(DatabaseUser.CONTROL));
  }

  /** Enters an account in the directory; users made from now on have other ids than the cast. */
  public static void enter(TenantId account) {
    ControlDatabase control = open();
    control.update(
        "INSERT IGNORE INTO database_server (id, name, address, created_at)"
            + " VALUES (1, 'one', 'localhost:3306', NOW(6))");
    control.update(
        "INSERT INTO account (id, slug, name, status, server_id, created_at, changed_at)"
            + " VALUES (?, ?, 'Acme', 'ACTIVE', 1, NOW(6), NOW(6))",
        account.value(),
        "acme-" + account);
    control.update(
        "INSERT IGNORE INTO user (id, email, name, pubsub_secret, created_at, changed_at)"
            + " VALUES (?, 'first@house.example', 'First', '', NOW(6), NOW(6))",
        FIRST_USER);
  }

  /** Limits an account. */
  public static void limit(TenantId account, String name, long value) {
    open()
        .update(
            "REPLACE INTO account_limit (account_id, name, value) VALUES (?, ?, ?)",
            account.value(),
            name,
            value);
  }

  /** The directory in the control schema, in place of the one that knows a single account. */
  @Alternative
  @Priority(1)
  @ApplicationScoped
  public static class RealDirectory extends TenantDirectory {

    /** For the container. */
    protected RealDirectory() {}

    /** The directory in this control schema. */
    @Inject
    public RealDirectory(ControlDatabase control) {
      super(control);
    }
  }
}
