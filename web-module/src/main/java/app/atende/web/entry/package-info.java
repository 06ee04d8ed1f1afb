/**
 * The pages before and at the door: log-in, forgotten password, invitation, choice of an account.
 * All are stateless views with a CSRF token of their own, so that they open no servlet session and
 * never expire.
 */
package app.atende.web.entry;
