/** What only the room itself uses: how tables are read, and where their progress is kept. */
package app.atende.transfers.internal;
