/**
 * The life of accounts, for hosting providers: creation by named steps that may each run twice and
 * can be resumed, suspension, deletion after a grace period, limits, usage, and the migration of
 * every schema.
 *
 * <p>Front desks: {@link app.atende.provisioning.AccountLifecycle}, {@link
 * app.atende.provisioning.TenantMigrations}, {@link app.atende.provisioning.DatabaseSetUp}. The
 * Platform API, the provider's pages and the command line are three faces on them. None of this may
 * run inside a transaction of the server: creating a schema commits by itself.
 */
package app.atende.provisioning;
