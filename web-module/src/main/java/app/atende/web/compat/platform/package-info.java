/**
 * The platform API (contract 8): how programs of the hosting provider create and change accounts,
 * users and bots. A platform app reaches what it made or was granted, and nothing else.
 */
package app.atende.web.compat.platform;
