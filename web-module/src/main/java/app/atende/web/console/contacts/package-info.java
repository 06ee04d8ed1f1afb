/**
 * The contacts of an account: their list, and a page for each of them. Classic pages over the front
 * desks of {@code contacts} and {@code conversations}; who may do what is decided by the desks
 * alone.
 */
package app.atende.web.console.contacts;
