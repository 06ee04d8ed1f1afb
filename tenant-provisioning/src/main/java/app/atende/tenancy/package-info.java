/**
 * Whose house is this? Binds a tenant to the work of a thread, and lets each database connection be
 * that tenant and nobody else.
 *
 * <p>{@link app.atende.tenancy.Tenants} is the only door: whoever wants to act for an account calls
 * it. {@link app.atende.tenancy.TenantSwitch} is the only class that knows how a connection becomes
 * a tenant (role and schema, both at every acquire). {@link app.atende.tenancy.TenantDirectory}
 * knows which accounts there are and in what state.
 */
package app.atende.tenancy;
