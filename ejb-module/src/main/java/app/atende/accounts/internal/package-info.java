/** Entities, rows and the locks of the accounts room. Closed to every other room. */
package app.atende.accounts.internal;
