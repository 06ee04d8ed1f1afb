/**
 * The provider's console below {@code /provider}: the list of accounts, creation by watched steps,
 * limits, suspension, deletion, usage, migrations and health. Its operators have a realm of their
 * own, with rows, cookie and log-in apart from those of users, and read no conversation.
 *
 * <p>Every page sits on the front desks of {@code app.atende.provisioning}; whoever acts stands in
 * the provider's audit log with the address that he came from.
 */
package app.atende.web.provider;
