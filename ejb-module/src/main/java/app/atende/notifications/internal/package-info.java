/** How a mail is worded, laid out and handed to the mail server. Closed to every other room. */
package app.atende.notifications.internal;
