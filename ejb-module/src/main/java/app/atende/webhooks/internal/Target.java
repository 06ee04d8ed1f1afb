package app.atende.webhooks.internal;

import app.atende.config.TenantId;
import app.atende.webhooks.WebhookId;

/**
 * A webhook among all of the house; as a CDI event: it has something to tell, now.
 *
 * @param account whose it is
 * @param webhook which
 */
public record Target(TenantId account, WebhookId webhook) {}
