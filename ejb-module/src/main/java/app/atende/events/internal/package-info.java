/** How the outbox is written and worked off. */
package app.atende.events.internal;
