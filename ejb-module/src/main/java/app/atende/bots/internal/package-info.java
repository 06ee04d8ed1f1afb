/** What the room of bots keeps for itself. */
package app.atende.bots.internal;
