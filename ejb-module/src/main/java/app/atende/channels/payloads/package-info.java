/**
 * What the outside is told of this account's contacts, conversations and messages, in the words
 * that receivers of webhooks know (contract 5 and 11): one wording for every webhook, whoever asked
 * for it. The shapes are published as JSON Schemas in {@code webhooks/schemas}.
 */
package app.atende.channels.payloads;
