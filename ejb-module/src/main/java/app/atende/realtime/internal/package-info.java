/** How live news are made of what the rooms say. */
package app.atende.realtime.internal;
