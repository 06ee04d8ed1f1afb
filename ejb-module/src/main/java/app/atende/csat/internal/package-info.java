/** When a contact is asked, and where it is written down. */
package app.atende.csat.internal;
