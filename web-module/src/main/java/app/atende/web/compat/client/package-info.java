/**
 * The public client API (contract 9): programs that write in the name of contacts at an API inbox.
 * No credential but the path; the inbox identifier names the account.
 */
package app.atende.web.compat.client;
