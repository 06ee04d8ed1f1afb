/**
 * The cast and its ways into the house: companies and people, a browser without a screen, a socket,
 * the customer's side. What a test says stands here in the field's words.
 */
package app.atende.house.world;
