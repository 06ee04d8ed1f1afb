/**
 * Attributes: named values beside the fixed fields of contacts, conversations and messages. Their
 * definitions and types come with custom attributes.
 *
 * <p>May import: roles, accounts. Speaks no events, listens to none.
 */
package app.atende.attributes;
