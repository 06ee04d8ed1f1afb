package app.atende.provisioning;

/**
 * A script that a migration would run.
 *
 * @param name its file name
 * @param accounts in how many accounts
 */
public record PlannedScript(int version, String name, long accounts) {}
