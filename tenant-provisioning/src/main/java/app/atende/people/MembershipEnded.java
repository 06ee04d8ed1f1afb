package app.atende.people;

import app.atende.config.TenantId;

/**
 * A user may no longer enter an account. Whoever holds a socket of his in that account closes it.
 */
public record MembershipEnded(UserId user, TenantId account) {}
