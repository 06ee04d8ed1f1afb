package app.atende.provisioning;

import app.atende.tenancy.TenantSwitch;

/** The names of the schemas that are no account's. */
public final class Schemas {

  /** Accounts, people, provisioning and the repository of the jobs. */
  public static final String CONTROL = "atende";

  /** The outbox. */
  public static final String RELAY = "atenderelay";

  /** Empty: where connections without a tenant stand. */
  public static final String NOTHING = TenantSwitch.NOTHING;

  private static final String COLLATION = " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci";

  private Schemas() {}

  /** The statement that creates a schema, unless it is there. The name is one of ours. */
  static String creation(String schema) {
    return "CREATE DATABASE IF NOT EXISTS " + schema + COLLATION;
  }
}
