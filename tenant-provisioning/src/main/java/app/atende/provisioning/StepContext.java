package app.atende.provisioning;

import app.atende.config.TenantId;

/**
 * What a step works on.
 *
 * @param request the JSON that the run was requested with, or null
 */
record StepContext(TenantId tenant, String request) {}
