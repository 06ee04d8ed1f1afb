/**
 * The programming interface's way out: what happens at its inbox is posted to the account's address
 * in the words that receivers of such webhooks know (contract 11).
 */
package app.atende.channels.internal.api;
