/**
 * The command {@code atende}: the provider's face on provisioning for a terminal. Works directly on
 * the database, also while the server is down, by the same front desks as the server's own pages.
 *
 * <p>What it says stands in the bundles {@code app/atende/cli/words}; {@code --json} is for
 * programs and has no words. Exit codes: {@link app.atende.cli.ExitCode}.
 */
package app.atende.cli;
