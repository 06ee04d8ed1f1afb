/**
 * Where programs of people sign in and out, by a password and, where wanted, a second factor
 * (contract 3.3). What they may ask with their session is the application API's.
 */
package app.atende.web.compat.auth;
