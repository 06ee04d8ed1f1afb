/** Entities and rows of the inboxes room. Closed to every other room. */
package app.atende.inboxes.internal;
