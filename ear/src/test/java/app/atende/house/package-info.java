/**
 * Tests that need the whole house: the real EAR on the real server with a real database, from the
 * outside by HTTP, sockets and a browser, and from the inside by Arquillian.
 */
package app.atende.house;
