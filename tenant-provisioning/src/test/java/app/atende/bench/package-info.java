/** What all benches share: order statistics and the table that they print. */
package app.atende.bench;
