package app.atende.provisioning;

import app.atende.config.TenantId;

/**
 * What was done.
 *
 * @param what a stable word such as {@code account.suspend}
 * @param account the account concerned, or null
 * @param detail a few words or a JSON object without secrets, or null
 */
public record AuditNote(String what, TenantId account, String detail) {}
