package app.atende.provisioning;

import app.atende.config.TenantId;

/**
 * A run that is asked for.
 *
 * @param json what its steps need to know, or null
 */
record RunRequest(TenantId tenant, RunKind kind, String json, Requester who) {}
