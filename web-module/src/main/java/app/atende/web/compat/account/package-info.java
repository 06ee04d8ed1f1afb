/**
 * The application API (contract 6): what programs do with a user's API token, as far as its
 * features exist. The token says who, the address says in which account.
 */
package app.atende.web.compat.account;
