/** Contacts' own: entities, and the only class here that speaks JPA for writing. */
package app.atende.contacts.internal;
