/** How each channel sends. */
package app.atende.channels.internal;
